/** Resampling of counts instead of rows: replicates whose cost does not depend on the rows. */
@NullMarked
package org.fairlead.audit.bootstrap;

import org.jspecify.annotations.NullMarked;
