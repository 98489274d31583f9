/** Fingerprints of files and tables, by which a run says what it saw. */
@NullMarked
package org.fairlead.data.fingerprint;

import org.jspecify.annotations.NullMarked;
