/** Packing: the extra rows of each term, carried along with the batches of the user's own data. */
@NullMarked
package org.fairlead.remedy.batch;

import org.jspecify.annotations.NullMarked;
