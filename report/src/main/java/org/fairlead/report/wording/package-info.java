/** How measures and numbers are written in every view. */
@NullMarked
package org.fairlead.report.wording;

import org.jspecify.annotations.NullMarked;
