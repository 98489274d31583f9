/** What is measured on a slice: rates, composites and measures of scores, each with a name. */
@NullMarked
package org.fairlead.audit.metric;

import org.jspecify.annotations.NullMarked;
