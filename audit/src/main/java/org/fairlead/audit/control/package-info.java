/** Gaps within strata of a control variable, and put together over them. */
@NullMarked
package org.fairlead.audit.control;

import org.jspecify.annotations.NullMarked;
