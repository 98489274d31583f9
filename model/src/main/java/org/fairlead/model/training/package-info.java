/** Training runs: epochs, remedies, validation, early stopping, checkpoints. */
@NullMarked
package org.fairlead.model.training;

import org.jspecify.annotations.NullMarked;
