/** Seeded splits, folds and samples of rows. */
@NullMarked
package org.fairlead.data.split;

import org.jspecify.annotations.NullMarked;
