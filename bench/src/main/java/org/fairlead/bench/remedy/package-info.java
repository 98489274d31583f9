/** What the terms of a remedy cost a training step. */
@NullMarked
package org.fairlead.bench.remedy;

import org.jspecify.annotations.NullMarked;
