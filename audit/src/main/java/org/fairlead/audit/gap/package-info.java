/**
 * Gaps among the slices of a family: spreads, parity measures and distances of score distributions.
 */
@NullMarked
package org.fairlead.audit.gap;

import org.jspecify.annotations.NullMarked;
