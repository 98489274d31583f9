/** The command line: it parses, calls one method of a library, and prints. */
@NullMarked
package org.fairlead.cli;

import org.jspecify.annotations.NullMarked;
