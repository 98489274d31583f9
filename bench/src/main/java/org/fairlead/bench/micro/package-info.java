/** Micro-benchmarks by JMH: losses and kernels, counts, encoding. */
@NullMarked
package org.fairlead.bench.micro;

import org.jspecify.annotations.NullMarked;
