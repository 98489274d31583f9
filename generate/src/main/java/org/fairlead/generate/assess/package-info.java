/** How near a synthetic table is to a real one, in use, in gaps and in privacy. */
@NullMarked
package org.fairlead.generate.assess;

import org.jspecify.annotations.NullMarked;
