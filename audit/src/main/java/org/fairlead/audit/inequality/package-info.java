/** Measures of inequality among individuals and groups, and differential fairness. */
@NullMarked
package org.fairlead.audit.inequality;

import org.jspecify.annotations.NullMarked;
