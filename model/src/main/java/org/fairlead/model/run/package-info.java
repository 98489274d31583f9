/** Folders that a training leaves behind: the model, the run, the checkpoint. */
@NullMarked
package org.fairlead.model.run;

import org.jspecify.annotations.NullMarked;
