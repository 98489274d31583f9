/** Rows drawn or weighted anew so that slices count for more or less. */
@NullMarked
package org.fairlead.data.reweight;

import org.jspecify.annotations.NullMarked;
