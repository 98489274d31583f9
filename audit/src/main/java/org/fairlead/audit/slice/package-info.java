/** Slices: named sets of rows, given by a column's values, by crossed columns or by a predicate. */
@NullMarked
package org.fairlead.audit.slice;

import org.jspecify.annotations.NullMarked;
