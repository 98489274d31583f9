/** What remedies do to a classifier of toxic comments. */
@NullMarked
package org.fairlead.bench.text;

import org.jspecify.annotations.NullMarked;
