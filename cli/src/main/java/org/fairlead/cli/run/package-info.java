/** What commands do: train, score, audit, compare; each in one call. */
@NullMarked
package org.fairlead.cli.run;

import org.jspecify.annotations.NullMarked;
