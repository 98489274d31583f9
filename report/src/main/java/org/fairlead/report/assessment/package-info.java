/** The page of an assessment of a synthetic table. */
@NullMarked
package org.fairlead.report.assessment;

import org.jspecify.annotations.NullMarked;
