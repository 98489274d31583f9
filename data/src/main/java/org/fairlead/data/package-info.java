/** Typed tables and what fills, filters, splits and writes them. */
@NullMarked
package org.fairlead.data;

import org.jspecify.annotations.NullMarked;
