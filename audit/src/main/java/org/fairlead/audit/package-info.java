/** Slices, counts, rates, gaps and the evidence for them; the JDK alone. */
@NullMarked
package org.fairlead.audit;

import org.jspecify.annotations.NullMarked;
