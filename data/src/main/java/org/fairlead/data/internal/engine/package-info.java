/** The embedded DuckDB engine: connections, SQL literals, loading and fetching of columns. */
@NullMarked
package org.fairlead.data.internal.engine;

import org.jspecify.annotations.NullMarked;
