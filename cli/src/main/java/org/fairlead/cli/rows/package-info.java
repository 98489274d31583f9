/** Labels, weights and scores of a table's rows, checked. */
@NullMarked
package org.fairlead.cli.rows;

import org.jspecify.annotations.NullMarked;
