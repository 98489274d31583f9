/** Looks whether the machine has what Fairlead needs. */
@NullMarked
package org.fairlead.cli.doctor;

import org.jspecify.annotations.NullMarked;
