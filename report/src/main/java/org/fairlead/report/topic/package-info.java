/** What an audit holds beyond rates and gaps, as pictures and tables that every view shows. */
@NullMarked
package org.fairlead.report.topic;

import org.jspecify.annotations.NullMarked;
