package org.fairlead.generate.tree;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.fairlead.data.table.NumberColumn;
import org.fairlead.generate.boost.BoostedModel;
import org.fairlead.generate.code.BinTree;
import org.fairlead.generate.code.ValueIndex;
import org.fairlead.generate.tilt.Groups;
import org.fairlead.generate.tilt.OutcomeLaw;
import org.jspecify.annotations.Nullable;

/** Reads a tree model, field by field, in the order in which {@link ModelWriter} writes it. */
final class ModelReader {
    private final DataInputStream in;

    ModelReader(DataInputStream in) {
        this.in = in;
    }

    TreeModel read() throws IOException {
        List<String> columns = texts();
        List<String> notes = texts();
        List<Unit> units = new ArrayList<>();
        List<ChainTree> trees = new ArrayList<>();
        int size = number();
        for (int u = 0; u < size; u++) {
            units.add(unit());
            trees.add(new ChainTree(tree(), numbers(), numbers(), numbers()));
        }
        List<KeyPattern> keys = new ArrayList<>();
        int keyColumns = number();
        for (int k = 0; k < keyColumns; k++) {
            keys.add(key());
        }
        List<Constraint.Less> less = new ArrayList<>();
        int constraints = number();
        for (int c = 0; c < constraints; c++) {
            less.add(new Constraint.Less(text(), text(), in.readBoolean()));
        }
        RowGuard guard = new RowGuard(longs(), longs(), numbers());
        return new TreeModel(columns, units, trees, keys, less, law(), guard, notes);
    }

    private Unit unit() throws IOException {
        ValueIndex values = values();
        int parts = number();
        if (parts == 0) {
            return Unit.of(values);
        }
        List<ValueIndex> members = new ArrayList<>();
        int[][] codes = new int[parts][];
        for (int m = 0; m < parts; m++) {
            members.add(values());
            codes[m] = numbers();
        }
        return Unit.of(values, members, codes);
    }

    private ValueIndex values() throws IOException {
        return new ValueIndex(text(), kind(), doubles(), texts(), numbers());
    }

    private NumberColumn.@Nullable Kind kind() throws IOException {
        String kind = text();
        return kind.isEmpty() ? null : NumberColumn.Kind.valueOf(kind);
    }

    private KeyPattern key() throws IOException {
        String name = text();
        NumberColumn.Kind kind = kind();
        long next = in.readLong();
        String pattern = text();
        boolean[] counting = new boolean[pattern.length()];
        for (int i = 0; i < counting.length; i++) {
            counting[i] = in.readBoolean();
        }
        return new KeyPattern(name, kind, next, pattern, counting);
    }

    private BinTree tree() throws IOException {
        int[] feature = numbers();
        int[] left = new int[number()];
        for (int node = 0; node < left.length; node++) {
            left[node] = in.readInt();
        }
        return new BinTree(feature, left, longs(), number());
    }

    private TreeModel.@Nullable Law law() throws IOException {
        if (!in.readBoolean()) {
            return null;
        }
        ValueIndex outcome = values();
        int positive = number();
        List<ValueIndex> attributes = new ArrayList<>();
        int size = number();
        for (int a = 0; a < size; a++) {
            attributes.add(values());
        }
        Groups groups = groups();
        int[][] counts = new int[groups.size()][];
        for (int q = 0; q < counts.length; q++) {
            counts[q] = numbers();
        }
        BoostedModel first = boosted();
        BoostedModel second = boosted();
        double[][] offsets = new double[groups.size()][];
        for (int q = 0; q < offsets.length; q++) {
            offsets[q] = doubles();
        }
        OutcomeLaw laws = new OutcomeLaw(first, second, offsets);
        return new TreeModel.Law(outcome, positive, attributes, groups, counts, laws);
    }

    private Groups groups() throws IOException {
        List<String> attributes = texts();
        List<List<String>> levels = new ArrayList<>();
        for (int a = 0; a < attributes.size(); a++) {
            levels.add(texts());
        }
        int[][] combinations = new int[number()][];
        for (int q = 0; q < combinations.length; q++) {
            combinations[q] = numbers();
        }
        return new Groups(attributes, levels, combinations, numbers());
    }

    private BoostedModel boosted() throws IOException {
        int classes = number();
        double[] prior = doubles();
        BinTree[] trees = new BinTree[number()];
        double[][] values = new double[trees.length][];
        for (int t = 0; t < trees.length; t++) {
            trees[t] = tree();
            values[t] = doubles();
        }
        return new BoostedModel(classes, prior, trees, values);
    }

    private List<String> texts() throws IOException {
        int size = number();
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            texts.add(text());
        }
        return texts;
    }

    private String text() throws IOException {
        return new String(in.readNBytes(number()), StandardCharsets.UTF_8);
    }

    private long[] longs() throws IOException {
        long[] values = new long[number()];
        for (int i = 0; i < values.length; i++) {
            values[i] = in.readLong();
        }
        return values;
    }

    private double[] doubles() throws IOException {
        double[] values = new double[number()];
        for (int i = 0; i < values.length; i++) {
            values[i] = in.readDouble();
        }
        return values;
    }

    private int[] numbers() throws IOException {
        int[] values = new int[number()];
        for (int i = 0; i < values.length; i++) {
            values[i] = number();
        }
        return values;
    }

    private int number() throws IOException {
        int value = 0;
        int shift = 0;
        while (true) {
            int next = in.readUnsignedByte();
            value |= (next & 0x7f) << shift;
            if (next < 0x80) {
                return value;
            }
            shift += 7;
        }
    }
}
