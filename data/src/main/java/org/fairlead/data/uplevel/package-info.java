/** Upleveling: a higher share of the favourable outcome in classes that have less of it. */
@NullMarked
package org.fairlead.data.uplevel;

import org.jspecify.annotations.NullMarked;
