/** A small JSON reader and writer, so that this module needs no library for it. */
@NullMarked
package org.fairlead.data.internal.json;

import org.jspecify.annotations.NullMarked;
