/** Experiments and benchmarks whose figures stand in docs/benchmarks.md. */
@NullMarked
package org.fairlead.bench;

import org.jspecify.annotations.NullMarked;
