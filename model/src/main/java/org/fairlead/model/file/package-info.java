/** Files that models are kept in. */
@NullMarked
package org.fairlead.model.file;

import org.jspecify.annotations.NullMarked;
