/** What every kind of network has: rows in, a logit a row out, weights, and steps of a training. */
@NullMarked
package org.fairlead.model.network;

import org.jspecify.annotations.NullMarked;
