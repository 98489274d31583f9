/** The report as one HTML file: complete without JavaScript, with choosers where there is some. */
@NullMarked
package org.fairlead.report.html;

import org.jspecify.annotations.NullMarked;
