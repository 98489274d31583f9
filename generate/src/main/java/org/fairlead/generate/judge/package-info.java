/** Classifiers that judge a table: trained on it, tested on real rows. */
@NullMarked
package org.fairlead.generate.judge;

import org.jspecify.annotations.NullMarked;
