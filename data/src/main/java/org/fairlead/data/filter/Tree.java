package org.fairlead.data.filter;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The syntax tree of a predicate as {@code json_serialize_sql} writes it. What is not known to be
 * harmless is refused: kinds of nodes, functions, types and fields.
 */
final class Tree {
    private static final Set<String> NODE_FIELDS =
            Set.of(
                    "type",
                    "modifiers",
                    "cte_map",
                    "select_list",
                    "from_table",
                    "where_clause",
                    "group_expressions",
                    "group_sets",
                    "aggregate_handling",
                    "having",
                    "sample",
                    "qualify");
    private static final Set<String> OPERATORS =
            Set.of(
                    "OPERATOR_NOT",
                    "OPERATOR_IS_NULL",
                    "OPERATOR_IS_NOT_NULL",
                    "OPERATOR_COALESCE",
                    "COMPARE_IN",
                    "COMPARE_NOT_IN");
    private static final Set<String> TYPES =
            Set.of(
                    "BOOLEAN",
                    "TINYINT",
                    "SMALLINT",
                    "INTEGER",
                    "BIGINT",
                    "FLOAT",
                    "DOUBLE",
                    "DECIMAL",
                    "VARCHAR",
                    "DATE",
                    "TIME",
                    "TIMESTAMP",
                    "INTERVAL");
    private static final Set<String> FUNCTIONS =
            Set.of(
                    "+",
                    "-",
                    "*",
                    "/",
                    "//",
                    "%",
                    "||",
                    "~~",
                    "!~~",
                    "~~*",
                    "!~~*",
                    "like_escape",
                    "not_like_escape",
                    "ilike_escape",
                    "not_ilike_escape",
                    "abs",
                    "round",
                    "floor",
                    "ceil",
                    "ceiling",
                    "trunc",
                    "sign",
                    "sqrt",
                    "ln",
                    "log",
                    "log10",
                    "exp",
                    "pow",
                    "power",
                    "mod",
                    "greatest",
                    "least",
                    "nullif",
                    "ifnull",
                    "isnan",
                    "lower",
                    "upper",
                    "trim",
                    "ltrim",
                    "rtrim",
                    "length",
                    "strlen",
                    "substring",
                    "substr",
                    "left",
                    "right",
                    "contains",
                    "starts_with",
                    "ends_with",
                    "prefix",
                    "suffix",
                    "replace",
                    "concat",
                    "regexp_matches",
                    "regexp_full_match",
                    "year",
                    "month",
                    "day",
                    "hour",
                    "minute",
                    "second",
                    "quarter",
                    "week",
                    "dayofweek",
                    "isodow",
                    "dayofyear",
                    "date_part",
                    "datepart",
                    "date_trunc",
                    "date_diff",
                    "datediff",
                    "to_days",
                    "to_months",
                    "to_years");

    private final String sql;
    private final Set<String> columns = new LinkedHashSet<>();

    Tree(String sql) {
        this.sql = sql;
    }

    List<String> columns() {
        return List.copyOf(columns);
    }

    void statement(@Nullable Object reply) {
        List<?> statements = list(fields(reply).get("statements"));
        require(statements.size() == 1, "a second statement");
        Map<?, ?> statement = fields(statements.get(0));
        require(list(statement.get("named_param_map")).isEmpty(), "a parameter");
        Map<?, ?> node = fields(statement.get("node"));
        require("SELECT_NODE".equals(node.get("type")), "a query");
        require(NODE_FIELDS.containsAll(node.keySet()), "a query of unknown form");
        require("EMPTY".equals(fields(node.get("from_table")).get("type")), "FROM");
        require(list(fields(node.get("cte_map")).get("map")).isEmpty(), "WITH");
        for (String clause : List.of("where_clause", "having", "sample", "qualify")) {
            require(
                    node.get(clause) == null,
                    clause.replace("_clause", "").toUpperCase(Locale.ROOT));
        }
        require(list(node.get("modifiers")).isEmpty(), "DISTINCT, ORDER BY or LIMIT");
        for (String clause : List.of("group_expressions", "group_sets")) {
            require(list(node.get(clause)).isEmpty(), "GROUP BY");
        }
        require("STANDARD_HANDLING".equals(node.get("aggregate_handling")), "GROUP BY");
        List<?> selected = list(node.get("select_list"));
        require(selected.size() == 1, selected.size() + " expressions");
        expression(selected.get(0));
    }

    private void expression(@Nullable Object value) {
        Map<?, ?> node = fields(value);
        require("".equals(node.get("alias")), "a new name");
        List<Object> children = new ArrayList<>();
        switch (String.valueOf(node.get("class"))) {
            case "CONSTANT" -> {}
            case "COLUMN_REF" -> column(list(node.get("column_names")));
            case "COMPARISON" -> add(children, node, "left", "right");
            case "BETWEEN" -> add(children, node, "input", "lower", "upper");
            case "CONJUNCTION" -> children.addAll(list(node.get("children")));
            case "OPERATOR" -> {
                require(
                        OPERATORS.contains(String.valueOf(node.get("type"))),
                        "" + node.get("type"));
                children.addAll(list(node.get("children")));
            }
            case "CAST" -> {
                Object type = fields(node.get("cast_type")).get("id");
                require(
                        TYPES.contains(String.valueOf(type)),
                        "UNBOUND".equals(type)
                                ? "a cast to a type that is not known"
                                : "a cast to " + type);
                add(children, node, "child");
            }
            case "CASE" -> {
                list(node.get("case_checks"))
                        .forEach(c -> add(children, fields(c), "when_expr", "then_expr"));
                add(children, node, "else_expr");
            }
            case "FUNCTION" -> children.addAll(arguments(node));
            case "SUBQUERY" -> throw Grammar.refused(sql, "a query inside it");
            case "STAR" -> throw Grammar.refused(sql, "*");
            case "WINDOW" -> throw Grammar.refused(sql, "a window function");
            default -> throw Grammar.refused(sql, String.valueOf(node.get("class")));
        }
        children.forEach(this::expression);
    }

    private List<?> arguments(Map<?, ?> node) {
        String name = String.valueOf(node.get("function_name"));
        require(
                FUNCTIONS.contains(name),
                "the function " + name.replace("_star", "") + ", which is not allowed");
        require(
                "".equals(node.get("schema")) && "".equals(node.get("catalog")),
                "the function " + name + " in a form that is not allowed");
        require(node.get("filter") == null, "FILTER");
        require(Boolean.FALSE.equals(node.get("distinct")), "DISTINCT");
        require(list(fields(node.get("order_bys")).get("orders")).isEmpty(), "ORDER BY");
        return list(node.get("children"));
    }

    private void column(List<?> names) {
        require(names.size() == 1, "a column of a table, " + names);
        columns.add(String.valueOf(names.get(0)));
    }

    private static void add(List<Object> children, Map<?, ?> node, String... names) {
        for (String name : names) {
            Object child = node.get(name);
            if (child != null) {
                children.add(child);
            }
        }
    }

    private Map<?, ?> fields(@Nullable Object value) {
        if (value instanceof Map<?, ?> fields) {
            return fields;
        }
        throw Grammar.refused(sql, "a form that is not known");
    }

    private List<?> list(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return list;
        }
        throw Grammar.refused(sql, "a form that is not known");
    }

    private void require(boolean condition, String found) {
        if (!condition) {
            throw Grammar.refused(sql, found);
        }
    }
}
