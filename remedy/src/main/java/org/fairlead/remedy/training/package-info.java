/** Training with terms: a wrapper for block and loss, and the same for hand-written steps. */
@NullMarked
package org.fairlead.remedy.training;

import org.jspecify.annotations.NullMarked;
