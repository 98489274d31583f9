/** Turns the rows of a table into numbers and indices, the same way at training and at scoring. */
@NullMarked
package org.fairlead.model.encoder;

import org.jspecify.annotations.NullMarked;
