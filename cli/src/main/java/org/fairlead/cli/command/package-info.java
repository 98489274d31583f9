/** One class a command: it parses, calls one method, prints. */
@NullMarked
package org.fairlead.cli.command;

import org.jspecify.annotations.NullMarked;
