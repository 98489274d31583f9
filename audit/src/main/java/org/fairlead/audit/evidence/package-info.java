/** Tests, their correction for multiplicity, and how many rows a question needs. */
@NullMarked
package org.fairlead.audit.evidence;

import org.jspecify.annotations.NullMarked;
