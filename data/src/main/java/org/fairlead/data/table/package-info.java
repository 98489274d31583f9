/** Tables of typed columns, held in memory column by column. */
@NullMarked
package org.fairlead.data.table;

import org.jspecify.annotations.NullMarked;
