package org.fairlead.data.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fairlead.data.DataException;
import org.jspecify.annotations.Nullable;

/** Columns of one name put one below another. */
final class Stacked {
    private Stacked() {}

    static Column of(List<Column> parts) {
        Class<?> type = parts.get(0).getClass();
        if (!parts.stream().allMatch(type::isInstance)) {
            throw kindsDiffer(parts);
        }
        if (type == NumberColumn.class) {
            return numbers(parts);
        }
        return type == CategoryColumn.class ? categories(parts) : texts(parts);
    }

    private static DataException kindsDiffer(List<Column> parts) {
        return new DataException(
                "column \"%s\" must be of one kind in all tables, found %s"
                        .formatted(parts.get(0).name(), parts));
    }

    private static Column numbers(List<Column> parts) {
        double[] values = new double[size(parts)];
        NumberColumn.Kind kind = ((NumberColumn) parts.get(0)).kind();
        int at = 0;
        for (Column part : parts) {
            NumberColumn numbers = (NumberColumn) part;
            if (numbers.kind() != kind) {
                if (isDay(numbers.kind()) || isDay(kind)) {
                    throw kindsDiffer(parts);
                }
                kind = NumberColumn.Kind.REAL;
            }
            System.arraycopy(numbers.values(), 0, values, at, part.size());
            at += part.size();
        }
        return NumberColumn.of(parts.get(0).name(), kind, values);
    }

    private static boolean isDay(NumberColumn.Kind kind) {
        return kind == NumberColumn.Kind.DATE || kind == NumberColumn.Kind.TIMESTAMP;
    }

    private static Column categories(List<Column> parts) {
        Map<String, Integer> codeOf = new LinkedHashMap<>();
        int[] codes = new int[size(parts)];
        int at = 0;
        for (Column part : parts) {
            CategoryColumn categories = (CategoryColumn) part;
            List<String> levels = categories.levels();
            levels.forEach(level -> codeOf.putIfAbsent(level, codeOf.size()));
            int[] moved = levels.stream().mapToInt(codeOf::get).toArray();
            for (int code : categories.codes()) {
                codes[at++] = code == CategoryColumn.MISSING ? code : moved[code];
            }
        }
        return CategoryColumn.of(parts.get(0).name(), List.copyOf(codeOf.keySet()), codes);
    }

    private static Column texts(List<Column> parts) {
        List<@Nullable String> texts = new ArrayList<>(size(parts));
        for (Column part : parts) {
            for (int row = 0; row < part.size(); row++) {
                texts.add(((TextColumn) part).value(row));
            }
        }
        return TextColumn.of(parts.get(0).name(), texts);
    }

    private static int size(List<Column> parts) {
        return parts.stream().mapToInt(Column::size).sum();
    }
}
