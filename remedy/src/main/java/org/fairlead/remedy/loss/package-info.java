/** Losses that measure how far apart groups, or pairs, of predictions are. */
@NullMarked
package org.fairlead.remedy.loss;

import org.jspecify.annotations.NullMarked;
