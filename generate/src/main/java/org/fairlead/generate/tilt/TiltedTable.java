package org.fairlead.generate.tilt;

import java.util.List;
import org.fairlead.data.table.Table;

/**
 * A table whose outcome was tilted.
 *
 * @param table the rows, the outcome replaced in its place
 * @param rates the rates that the tilt sets: as they were in the rows, wanted, and as they are now
 * @param changed rows whose outcome changed
 * @param notes what was left out, one line each
 */
public record TiltedTable(Table table, List<GroupRate> rates, long changed, List<String> notes) {
    public TiltedTable {
        rates = List.copyOf(rates);
        notes = List.copyOf(notes);
    }
}
