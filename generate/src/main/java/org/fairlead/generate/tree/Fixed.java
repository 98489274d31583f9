package org.fairlead.generate.tree;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Values that rows must have.
 *
 * @param units by unit, the allowed codes; null for any
 * @param combinations allowed protected combinations; null for any
 * @param outcomes allowed outcomes; null for any
 */
record Fixed(@Nullable BitSet[] units, @Nullable BitSet combinations, @Nullable BitSet outcomes) {

    static Fixed nothing(int units) {
        return new Fixed(new BitSet[units], null, null);
    }
}
