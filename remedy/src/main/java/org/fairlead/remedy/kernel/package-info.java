/** Kernels: how alike two rows of predictions are. */
@NullMarked
package org.fairlead.remedy.kernel;

import org.jspecify.annotations.NullMarked;
