/** Numbers put into bins, so that people can be grouped by them. */
@NullMarked
package org.fairlead.data.bin;

import org.jspecify.annotations.NullMarked;
