/** A simulated census whose counterfactuals and true gaps are known. */
@NullMarked
package org.fairlead.data.census;

import org.jspecify.annotations.NullMarked;
