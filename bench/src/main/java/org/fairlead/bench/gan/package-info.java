/** FairTransformerGAN on Adult. */
@NullMarked
package org.fairlead.bench.gan;

import org.jspecify.annotations.NullMarked;
