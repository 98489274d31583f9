package org.fairlead.cli.yaml;

import java.util.ArrayList;
import java.util.List;
import org.fairlead.cli.Word;
import org.fairlead.data.DataException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** A value of a YAML file, with its place in it. */
public final class YamlValue {
    private final String file;
    private final String key;
    private final Node node;
    private final int line;

    private YamlValue(String file, String key, Node node, int line) {
        this.file = file;
        this.key = key;
        this.node = node;
        this.line = line;
    }

    static YamlValue of(String file, String key, Node node) {
        return new YamlValue(file, key, node, line(node));
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    /**
     * The value as a text.
     *
     * @return any scalar as it is written
     */
    public String text() {
        if (node instanceof ScalarNode scalar && !scalar.getTag().equals(Tag.NULL)) {
            return scalar.getValue();
        }
        throw wrong("a text", found());
    }

    /**
     * The value as a number.
     *
     * @return a finite number
     */
    public double number() {
        try {
            double value = Double.parseDouble(text().replace("_", ""));
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            // reported below
        }
        throw wrong("a number", "\"" + text() + "\"");
    }

    /**
     * The value as a whole number.
     *
     * @return a number that a long holds exactly
     */
    public long whole() {
        double value = number();
        if (value == Math.rint(value) && Math.abs(value) <= 1L << 53) {
            return (long) value;
        }
        throw wrong("a whole number", "\"" + text() + "\"");
    }

    /**
     * The value as a whole number that an int holds.
     *
     * @return the number
     */
    public int integer() {
        long value = whole();
        if (value == (int) value) {
            return (int) value;
        }
        throw wrong("a whole number of at most nine digits", "\"" + text() + "\"");
    }

    /**
     * The value as true or false.
     *
     * @return the choice
     */
    public boolean choice() {
        return switch (text()) {
            case "true", "yes" -> true;
            case "false", "no" -> false;
            default -> throw wrong("true or false", "\"" + text() + "\"");
        };
    }

    /**
     * The value as one of some constants.
     *
     * @param type their type; see {@link Word} for how they are written
     * @param <E> their type
     * @return the constant
     * @throws DataException if the value is none of them; the message says where and which there
     *     are
     */
    public <E extends Enum<E>> E one(Class<E> type) {
        try {
            return Word.parse(text(), type);
        } catch (IllegalArgumentException e) {
            throw new DataException("%s: \"%s\" %s".formatted(place(), key, e.getMessage()), e);
        }
    }

    /**
     * The value as a list.
     *
     * @return its values
     */
    public List<YamlValue> list() {
        if (!(node instanceof SequenceNode sequence)) {
            throw wrong("a list such as [a, b]", found());
        }
        List<YamlValue> values = new ArrayList<>();
        for (Node child : sequence.getValue()) {
            values.add(of(file, key, child));
        }
        return values;
    }

    /**
     * The value as a list of texts.
     *
     * @return its texts
     */
    public List<String> texts() {
        return list().stream().map(YamlValue::text).toList();
    }

    /**
     * The value as a mapping.
     *
     * @return its keys and values
     */
    public YamlMap map() {
        if (!(node instanceof MappingNode mapping)) {
            throw wrong("a mapping such as {key: value}", found());
        }
        YamlMap map = new YamlMap(this);
        for (NodeTuple tuple : mapping.getValue()) {
            YamlValue name = of(file, key, tuple.getKeyNode());
            map.put(name.text(), new YamlValue(file, name.text(), tuple.getValueNode(), name.line));
        }
        return map;
    }

    /**
     * Says whether the value is a list.
     *
     * @return true if it is
     */
    public boolean isList() {
        return node instanceof SequenceNode;
    }

    /**
     * Says whether the value is a mapping.
     *
     * @return true if it is
     */
    public boolean isMap() {
        return node instanceof MappingNode;
    }

    /**
     * An error at this place.
     *
     * @param allowed what the key must be
     * @param found what it is
     * @return the error, to be thrown
     */
    public DataException wrong(String allowed, String found) {
        return new DataException(
                "%s: \"%s\" must be %s, found %s".formatted(place(), key, allowed, found));
    }

    /**
     * The place in the file.
     *
     * @return such as {@code income.yaml, line 3}
     */
    public String place() {
        return "%s, line %d".formatted(file, line);
    }

    private String found() {
        if (node instanceof SequenceNode) {
            return "a list";
        }
        if (node instanceof MappingNode) {
            return "a mapping";
        }
        String text = ((ScalarNode) node).getValue();
        return text.isEmpty() ? "nothing" : "\"" + text + "\"";
    }
}
