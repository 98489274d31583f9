/** Pairs of rows and what they would be had they spoken of, or belonged to, another group. */
@NullMarked
package org.fairlead.data.counterfactual;

import org.jspecify.annotations.NullMarked;
