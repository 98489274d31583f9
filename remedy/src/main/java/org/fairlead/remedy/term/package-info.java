/** What a training is asked to add to its task loss: named terms, their losses and weights. */
@NullMarked
package org.fairlead.remedy.term;

import org.jspecify.annotations.NullMarked;
