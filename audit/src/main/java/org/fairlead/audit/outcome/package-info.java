/** Audits of targets other than yes or no: several classes, and numbers. */
@NullMarked
package org.fairlead.audit.outcome;

import org.jspecify.annotations.NullMarked;
