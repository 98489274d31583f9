/** The arithmetic of a training step in the processor's vector registers. */
@NullMarked
package org.fairlead.vector;

import org.jspecify.annotations.NullMarked;
