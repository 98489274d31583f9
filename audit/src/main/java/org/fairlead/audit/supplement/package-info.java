/** What an audit finds beyond its rates and gaps, when it is asked for. */
@NullMarked
package org.fairlead.audit.supplement;

import org.jspecify.annotations.NullMarked;
