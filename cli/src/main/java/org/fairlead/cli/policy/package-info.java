/** Policy files: the limits that an audit is held against. */
@NullMarked
package org.fairlead.cli.policy;

import org.jspecify.annotations.NullMarked;
