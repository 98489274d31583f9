/**
 * One pass over the rows into counts by membership pattern, label and score bucket, which merge.
 */
@NullMarked
package org.fairlead.audit.count;

import org.jspecify.annotations.NullMarked;
