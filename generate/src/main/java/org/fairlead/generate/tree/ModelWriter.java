package org.fairlead.generate.tree;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.fairlead.generate.boost.BoostedModel;
import org.fairlead.generate.code.BinTree;
import org.fairlead.generate.code.ValueIndex;
import org.fairlead.generate.tilt.Groups;
import org.jspecify.annotations.Nullable;

/** Writes a tree model, field by field, in the order in which {@link ModelReader} reads it. */
final class ModelWriter {
    private final DataOutputStream out;

    ModelWriter(DataOutputStream out) {
        this.out = out;
    }

    void write(TreeModel model) throws IOException {
        texts(model.columns());
        texts(model.notes());
        number(model.units().size());
        for (int u = 0; u < model.units().size(); u++) {
            write(model.units().get(u));
            write(model.trees().get(u));
        }
        number(model.keys().size());
        for (KeyPattern key : model.keys()) {
            text(key.name());
            text(key.kind() == null ? "" : key.kind().name());
            out.writeLong(key.next());
            text(key.pattern());
            for (boolean counting : key.counting()) {
                out.writeBoolean(counting);
            }
        }
        number(model.less().size());
        for (Constraint.Less less : model.less()) {
            text(less.smaller());
            text(less.larger());
            out.writeBoolean(less.orEqual());
        }
        longs(model.guard().copies());
        longs(model.guard().rare());
        numbers(model.guard().identifying());
        write(model.law());
    }

    private void write(Unit unit) throws IOException {
        write(unit.values());
        number(unit.parts().length);
        for (int m = 0; m < unit.parts().length; m++) {
            write(unit.members().get(m));
            numbers(unit.parts()[m]);
        }
    }

    private void write(ValueIndex values) throws IOException {
        text(values.name());
        text(values.kind() == null ? "" : values.kind().name());
        doubles(values.numbers());
        texts(values.levels());
        numbers(values.counts());
    }

    private void write(ChainTree tree) throws IOException {
        write(tree.tree());
        numbers(tree.start());
        numbers(tree.codes());
        numbers(tree.cumulative());
    }

    private void write(BinTree tree) throws IOException {
        numbers(tree.feature());
        number(tree.left().length);
        for (int left : tree.left()) {
            out.writeInt(left);
        }
        longs(tree.sets());
        number(tree.leaves());
    }

    private void write(TreeModel.@Nullable Law law) throws IOException {
        out.writeBoolean(law != null);
        if (law == null) {
            return;
        }
        write(law.outcome());
        number(law.positive());
        number(law.attributes().size());
        for (ValueIndex attribute : law.attributes()) {
            write(attribute);
        }
        write(law.groups());
        for (int[] counts : law.counts()) {
            numbers(counts);
        }
        write(law.laws().outcome());
        write(law.laws().protectedLaw());
        for (double[] offsets : law.laws().offsets()) {
            doubles(offsets);
        }
    }

    private void write(Groups groups) throws IOException {
        texts(groups.attributes());
        for (List<String> levels : groups.levels()) {
            texts(levels);
        }
        number(groups.size());
        for (int[] combination : groups.combinations()) {
            numbers(combination);
        }
        numbers(groups.counts());
    }

    private void write(BoostedModel model) throws IOException {
        number(model.classes());
        doubles(model.prior());
        number(model.trees().length);
        for (int t = 0; t < model.trees().length; t++) {
            write(model.trees()[t]);
            doubles(model.values()[t]);
        }
    }

    private void texts(List<String> texts) throws IOException {
        number(texts.size());
        for (String text : texts) {
            text(text);
        }
    }

    private void text(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        number(bytes.length);
        out.write(bytes);
    }

    private void longs(long[] values) throws IOException {
        number(values.length);
        for (long value : values) {
            out.writeLong(value);
        }
    }

    private void doubles(double[] values) throws IOException {
        number(values.length);
        for (double value : values) {
            out.writeDouble(value);
        }
    }

    private void numbers(int[] values) throws IOException {
        number(values.length);
        for (int value : values) {
            number(value);
        }
    }

    /** A whole number of 0 or more, seven bits a byte, the lowest first. */
    private void number(int value) throws IOException {
        int rest = value;
        while (rest > 0x7f) {
            out.writeByte((rest & 0x7f) | 0x80);
            rest >>>= 7;
        }
        out.writeByte(rest);
    }
}
