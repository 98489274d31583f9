/** MinDiff and counterfactual logit pairing for any DJL block. */
@NullMarked
package org.fairlead.remedy;

import org.jspecify.annotations.NullMarked;
