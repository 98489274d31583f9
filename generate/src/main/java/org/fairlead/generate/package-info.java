/** Synthesizers, and the quality, gap and privacy of what they make. */
@NullMarked
package org.fairlead.generate;

import org.jspecify.annotations.NullMarked;
