/** SQL predicates as row filters, locked away from files, network and settings. */
@NullMarked
package org.fairlead.data.filter;

import org.jspecify.annotations.NullMarked;
