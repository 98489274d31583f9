/** The JSON document of an audit, from which every view is made. */
@NullMarked
package org.fairlead.report.document;

import org.jspecify.annotations.NullMarked;
