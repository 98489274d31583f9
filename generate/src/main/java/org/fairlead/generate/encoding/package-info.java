/** Rows of a table as numbers between 0 and 1, and back to a table of the original types. */
@NullMarked
package org.fairlead.generate.encoding;

import org.jspecify.annotations.NullMarked;
