/** Data sets that everybody uses, with what one must know of each. */
@NullMarked
package org.fairlead.data.known;

import org.jspecify.annotations.NullMarked;
