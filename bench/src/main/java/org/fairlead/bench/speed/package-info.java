/** How fast training, scoring and encoding are, beside a peer. */
@NullMarked
package org.fairlead.bench.speed;

import org.jspecify.annotations.NullMarked;
