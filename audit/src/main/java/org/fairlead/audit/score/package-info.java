/** Measures of labels and scores that need no threshold, from rows in the order of their scores. */
@NullMarked
package org.fairlead.audit.score;

import org.jspecify.annotations.NullMarked;
