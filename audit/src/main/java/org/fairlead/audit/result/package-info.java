/** The immutable result of an audit, from which every document and view is written. */
@NullMarked
package org.fairlead.audit.result;

import org.jspecify.annotations.NullMarked;
