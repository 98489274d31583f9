/** Two models, or two versions of each row, over the same rows: flips and changes of rates. */
@NullMarked
package org.fairlead.audit.compare;

import org.jspecify.annotations.NullMarked;
