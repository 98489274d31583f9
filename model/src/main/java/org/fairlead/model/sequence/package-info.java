/**
 * Classifiers that read the words of a text in their order: convolutions, transformers, the user's
 * own.
 */
@NullMarked
package org.fairlead.model.sequence;

import org.jspecify.annotations.NullMarked;
