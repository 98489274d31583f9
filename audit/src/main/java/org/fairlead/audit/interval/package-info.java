/** Intervals for rates and differences of rates, and the distributions behind them. */
@NullMarked
package org.fairlead.audit.interval;

import org.jspecify.annotations.NullMarked;
