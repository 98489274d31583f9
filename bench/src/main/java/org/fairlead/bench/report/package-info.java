/** What the report costs: size of its file, and how long its slider takes to answer. */
@NullMarked
package org.fairlead.bench.report;

import org.jspecify.annotations.NullMarked;
