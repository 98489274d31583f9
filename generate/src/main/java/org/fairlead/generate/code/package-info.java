/** Columns as codes into the values that training rows held, and as bins for trees. */
@NullMarked
package org.fairlead.generate.code;

import org.jspecify.annotations.NullMarked;
