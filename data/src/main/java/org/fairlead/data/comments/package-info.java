/** Comments with rater fractions and identity columns: the scheme of Civil Comments. */
@NullMarked
package org.fairlead.data.comments;

import org.jspecify.annotations.NullMarked;
