/** How long audits of large files take, and how much memory. */
@NullMarked
package org.fairlead.bench.audit;

import org.jspecify.annotations.NullMarked;
