package org.fairlead.cli.yaml;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.fairlead.data.DataException;
import org.fairlead.data.Names;

/** A mapping of a YAML file. */
public final class YamlMap {
    private final YamlValue self;
    private final Map<String, YamlValue> values = new LinkedHashMap<>();

    YamlMap(YamlValue self) {
        this.self = self;
    }

    void put(String key, YamlValue value) {
        YamlValue first = values.put(key, value);
        if (first != null) {
            throw new DataException(
                    "%s: the key \"%s\" stands here for the second time, the first is in %s"
                            .formatted(value.place(), key, first.place()));
        }
    }

    /**
     * Refuses keys that have no meaning here.
     *
     * @param known all keys that have
     * @return this mapping
     * @throws DataException if there is another; the message names the nearest known one
     */
    public YamlMap allow(String... known) {
        values.forEach(
                (key, value) -> {
                    if (!Arrays.asList(known).contains(key)) {
                        throw new DataException(
                                "%s: unknown key \"%s\"; %s"
                                        .formatted(
                                                value.place(),
                                                key,
                                                Names.advice(key, Arrays.asList(known))));
                    }
                });
        return this;
    }

    /**
     * A value that must be there.
     *
     * @param key its key
     * @return the value
     * @throws DataException if it is absent
     */
    public YamlValue require(String key) {
        YamlValue value = values.get(key);
        if (value == null) {
            throw new DataException(
                    "%s: the key \"%s\" is required here; found %s"
                            .formatted(self.place(), key, values.keySet()));
        }
        return value;
    }

    /**
     * A value that may be there.
     *
     * @param key its key
     * @return the value, empty if absent
     */
    public Optional<YamlValue> find(String key) {
        return Optional.ofNullable(values.get(key));
    }

    /**
     * All values.
     *
     * @return by key, in the file's order
     */
    public Map<String, YamlValue> values() {
        return new LinkedHashMap<>(values);
    }

    /**
     * The mapping's place in the file.
     *
     * @return such as {@code income.yaml, line 3}
     */
    public String place() {
        return self.place();
    }
}
