/** What people see: messages, progress and tables in a terminal. */
@NullMarked
package org.fairlead.cli.terminal;

import org.jspecify.annotations.NullMarked;
