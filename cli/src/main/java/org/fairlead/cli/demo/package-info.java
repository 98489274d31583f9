/** The demonstration on a simulated census, whose truth is known. */
@NullMarked
package org.fairlead.cli.demo;

import org.jspecify.annotations.NullMarked;
