/** The tabular classifier: a sum of table rows, dense layers above it, and its training step. */
@NullMarked
package org.fairlead.model.tabular;

import org.jspecify.annotations.NullMarked;
