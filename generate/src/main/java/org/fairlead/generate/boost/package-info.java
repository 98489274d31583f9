/** Gradient boosted trees over binned columns with native categories. */
@NullMarked
package org.fairlead.generate.boost;

import org.jspecify.annotations.NullMarked;
