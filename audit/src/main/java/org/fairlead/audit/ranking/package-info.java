/** How slices stand in rankings by score: at the top, and in the attention that places get. */
@NullMarked
package org.fairlead.audit.ranking;

import org.jspecify.annotations.NullMarked;
