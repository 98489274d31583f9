/** Views of an audit as a model card. */
@NullMarked
package org.fairlead.report.card;

import org.jspecify.annotations.NullMarked;
