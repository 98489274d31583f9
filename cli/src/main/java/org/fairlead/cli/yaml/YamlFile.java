package org.fairlead.cli.yaml;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fairlead.data.DataException;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** Reads YAML as a tree of nodes that know their lines; no object is ever made of a tag. */
public final class YamlFile {
    private YamlFile() {}

    /**
     * Reads a file whose root is a mapping.
     *
     * @param file a YAML file
     * @return its root
     * @throws DataException if the file is absent, empty or no such YAML
     */
    public static YamlMap read(Path file) {
        String text;
        try {
            text = Files.readString(file);
        } catch (MalformedInputException e) {
            throw new DataException("\"%s\" must be UTF-8 text".formatted(file), e);
        } catch (IOException e) {
            throw new DataException(
                    "no file \"%s\" that can be read; name a YAML file".formatted(file), e);
        }
        return parse(text, file.toString());
    }

    /**
     * Reads a text whose root is a mapping.
     *
     * @param text YAML
     * @param name what messages call it
     * @return its root
     * @throws DataException if it is empty or no such YAML
     */
    public static YamlMap parse(String text, String name) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        try {
            Node root = new Yaml(options).compose(new StringReader(text));
            if (root == null) {
                throw new DataException("\"%s\" must not be empty".formatted(name));
            }
            return YamlValue.of(name, "the file", root).map();
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw new DataException(
                    "%s, line %d: must be YAML, but %s".formatted(name, line, e.getProblem()), e);
        }
    }
}
