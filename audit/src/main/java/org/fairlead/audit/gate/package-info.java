/** Policies: limits on figures, gaps and changes, and the verdicts they give over a result. */
@NullMarked
package org.fairlead.audit.gate;

import org.jspecify.annotations.NullMarked;
