/** Search for the slices that a model serves worst. */
@NullMarked
package org.fairlead.audit.search;

import org.jspecify.annotations.NullMarked;
