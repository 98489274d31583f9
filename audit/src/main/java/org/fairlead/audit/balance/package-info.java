/** Measures of data alone: how labels and groups go together in a table of counts. */
@NullMarked
package org.fairlead.audit.balance;

import org.jspecify.annotations.NullMarked;
