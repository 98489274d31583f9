/** MinDiff between three race groups of Adult at once. */
@NullMarked
package org.fairlead.bench.race;

import org.jspecify.annotations.NullMarked;
