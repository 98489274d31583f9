/** Audits of tables and files: what is asked, and its answers as text and files. */
@NullMarked
package org.fairlead.cli.audit;

import org.jspecify.annotations.NullMarked;
