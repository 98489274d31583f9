/** Encoders, classifiers, training runs and scoring. */
@NullMarked
package org.fairlead.model;

import org.jspecify.annotations.NullMarked;
