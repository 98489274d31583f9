package org.fairlead.remedy.term;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The terms of one training, MinDiff and logit pairing together, in the order in which the user
 * names them.
 *
 * @param terms at least one, with names that differ
 */
public record Remedy(List<Term> terms) {

    /**
     * Checks the names.
     *
     * @param terms at least one, with names that differ
     * @throws IllegalArgumentException if there is none, or a name occurs twice
     */
    public Remedy {
        terms = List.copyOf(terms);
        Set<String> names = new HashSet<>();
        for (Term term : terms) {
            if (!names.add(term.name())) {
                throw new IllegalArgumentException(
                        "terms must have different names, found '%s' twice".formatted(term.name()));
            }
        }
        if (terms.isEmpty()) {
            throw new IllegalArgumentException("a remedy needs a term, found none");
        }
    }

    /**
     * Gathers terms.
     *
     * @param terms at least one, with names that differ
     * @return the remedy
     * @throws IllegalArgumentException if there is none, or a name occurs twice
     */
    public static Remedy of(Term... terms) {
        return new Remedy(List.of(terms));
    }

    /**
     * Names of the terms.
     *
     * @return in the order of the terms
     */
    public List<String> names() {
        return terms.stream().map(Term::name).toList();
    }

    /**
     * Runs something for a term, so that what it refuses is refused in the name of the term.
     *
     * @param term name of the term
     * @param work what to do
     * @param <T> its result
     * @return the result of {@code work}
     * @throws IllegalArgumentException if {@code work} throws it, with the name in front
     */
    public static <T> T named(String term, Supplier<T> work) {
        try {
            return work.get();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("term '%s': %s".formatted(term, e.getMessage()), e);
        }
    }
}
