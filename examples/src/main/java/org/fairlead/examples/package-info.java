/** Whole programs that show the libraries at work; the build runs them. */
@NullMarked
package org.fairlead.examples;

import org.jspecify.annotations.NullMarked;
