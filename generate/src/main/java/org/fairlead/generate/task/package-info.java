/** Independent tasks on some threads, whose number never changes a result. */
@NullMarked
package org.fairlead.generate.task;

import org.jspecify.annotations.NullMarked;
