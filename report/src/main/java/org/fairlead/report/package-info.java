/** The JSON document of an audit and its views. */
@NullMarked
package org.fairlead.report;

import org.jspecify.annotations.NullMarked;
