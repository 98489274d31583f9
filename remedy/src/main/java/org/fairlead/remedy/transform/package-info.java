/** Named transforms of predictions, applied before a loss looks at them. */
@NullMarked
package org.fairlead.remedy.transform;

import org.jspecify.annotations.NullMarked;
