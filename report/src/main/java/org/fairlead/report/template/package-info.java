/** The templates and the style that all HTML pages share. */
@NullMarked
package org.fairlead.report.template;

import org.jspecify.annotations.NullMarked;
