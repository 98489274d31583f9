/** Views of a gate's result: JUnit XML, SARIF and Markdown. */
@NullMarked
package org.fairlead.report.gate;

import org.jspecify.annotations.NullMarked;
