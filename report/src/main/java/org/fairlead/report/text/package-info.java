/** Views of an audit as plain text: Markdown and CSV. */
@NullMarked
package org.fairlead.report.text;

import org.jspecify.annotations.NullMarked;
