package org.fairlead.data.filter;

import java.util.List;
import java.util.Map;
import org.fairlead.data.DataException;
import org.fairlead.data.internal.engine.Engine;
import org.fairlead.data.internal.engine.EngineException;
import org.fairlead.data.internal.engine.Sql;
import org.fairlead.data.internal.json.Json;
import org.jspecify.annotations.Nullable;

/**
 * Understands predicates by the engine's own parser: the text becomes a tree, the tree is checked
 * node by node against what is allowed, and only SQL written anew from the tree is ever run.
 */
final class Grammar {
    private static final String ADVICE =
            "; write a condition such as sex = 'Female' AND \"education-num\" > 12";

    private Grammar() {}

    /** A condition that is allowed, and the columns that it names. */
    record Parsed(String expression, List<String> columns) {}

    /** The engine that parses. It holds no data and serves the whole process. */
    private static final class Parser {
        private static final Engine ENGINE = Engine.openLocked();
    }

    static Parsed parse(String sql) {
        if (sql.isBlank()) {
            throw new DataException("a predicate must not be empty" + ADVICE);
        }
        if (Comments.in(sql)) {
            throw refused(sql, "a comment");
        }
        String tree = tree(sql, "SELECT " + sql);
        Tree checked = new Tree(sql);
        checked.statement(Json.parse(tree));
        String written = one("SELECT json_deserialize_sql(%s)".formatted(Sql.literal(tree)));
        return new Parsed(written.substring("SELECT ".length()), checked.columns());
    }

    private static String tree(String sql, String statement) {
        String tree = one("SELECT json_serialize_sql(%s)".formatted(Sql.literal(statement)));
        if (parsed(sql, tree) instanceof Map<?, ?> reply
                && Boolean.TRUE.equals(reply.get("error"))) {
            if ("not implemented".equals(reply.get("error_type"))) {
                throw refused(sql, "a statement");
            }
            throw new DataException(
                    "predicate [%s] does not parse: %s%s"
                            .formatted(
                                    sql,
                                    Reasons.plain(String.valueOf(reply.get("error_message"))),
                                    ADVICE));
        }
        return tree;
    }

    /** The engine writes numbers beyond all others as inf, which is no JSON. */
    private static @Nullable Object parsed(String sql, String tree) {
        try {
            return Json.parse(tree);
        } catch (IllegalArgumentException e) {
            throw refused(sql, "a number that is too large");
        }
    }

    private static String one(String query) {
        try {
            synchronized (Parser.ENGINE) {
                return String.valueOf(Parser.ENGINE.rows(query).get(0)[0]);
            }
        } catch (EngineException e) {
            throw new DataException("predicate does not parse: " + e.reason() + ADVICE, e);
        }
    }

    static DataException refused(String sql, String found) {
        return new DataException(
                "predicate [%s] must be one condition on the columns of a row, found %s%s"
                        .formatted(sql, found, ADVICE));
    }
}
