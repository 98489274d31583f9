/** The least change of an outcome's law that leaves the asked share of a gap. */
@NullMarked
package org.fairlead.generate.tilt;

import org.jspecify.annotations.NullMarked;
