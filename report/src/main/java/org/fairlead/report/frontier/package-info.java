/** The frontier of a sweep: what a gap's decrease costs, as data and as a page with a picture. */
@NullMarked
package org.fairlead.report.frontier;

import org.jspecify.annotations.NullMarked;
