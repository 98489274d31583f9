/** Tables read from and written to CSV, Parquet and JSON files. */
@NullMarked
package org.fairlead.data.file;

import org.jspecify.annotations.NullMarked;
