package org.fairlead.audit.gate;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.fairlead.audit.gap.Parity;
import org.fairlead.audit.metric.Metric;
import org.jspecify.annotations.Nullable;

/** One limit of a policy. */
public final class Limit {
    /** What is looked at to decide. */
    public enum Evidence {
        /** The figure alone. */
        POINT,
        /** The whole interval: inside the limit passes, outside fails, across is inconclusive. */
        INTERVAL
    }

    /** Which of the slices or families decide. */
    public enum Which {
        /** Each of them. */
        ALL,
        /** Those named. */
        SOME,
        /** The one that is farthest over the limit, or nearest to it. */
        WORST
    }

    private final String measure;
    private final Subject subject;
    private final @Nullable Metric metric;
    private final @Nullable Parity parity;
    private final double least;
    private final double most;
    private final Which which;
    private final List<String> names;
    private final double @Nullable [] threshold;
    private final Evidence evidence;
    private final Verdict whenInconclusive;

    private Limit(Builder builder) {
        this.measure = builder.measure;
        this.subject = builder.subject;
        this.parity = subject == Subject.PARITY ? Parity.named(measure) : null;
        this.metric = subject == Subject.PARITY ? null : Metric.named(measure);
        this.least = builder.least;
        this.most = builder.most;
        this.which = builder.which;
        this.names = builder.names;
        this.threshold = builder.threshold;
        this.evidence = builder.evidence;
        this.whenInconclusive = builder.whenInconclusive;
    }

    /**
     * Starts a limit.
     *
     * @param subject what the limit is about
     * @param measure name of a metric, or of a measure of parity for {@link Subject#PARITY}
     * @return a builder
     */
    public static Builder on(Subject subject, String measure) {
        return new Builder(subject, measure);
    }

    /**
     * The measure's name.
     *
     * @return such as {@code false_positive_rate}
     */
    public String measure() {
        return metric != null ? metric.key() : parity != null ? parity.key() : measure;
    }

    /**
     * What the limit is about.
     *
     * @return the subject
     */
    public Subject subject() {
        return subject;
    }

    /**
     * The metric.
     *
     * @return null for a measure of parity
     */
    public @Nullable Metric metric() {
        return metric;
    }

    /**
     * The measure of parity.
     *
     * @return null for a metric
     */
    public @Nullable Parity parity() {
        return parity;
    }

    /**
     * The lowest value allowed.
     *
     * @return minus infinity when there is no lower limit
     */
    public double least() {
        return least;
    }

    /**
     * The highest value allowed.
     *
     * @return infinity when there is no upper limit
     */
    public double most() {
        return most;
    }

    /**
     * Which slices or families decide.
     *
     * @return all, some or the worst
     */
    public Which which() {
        return which;
    }

    /**
     * The slices or families named.
     *
     * @return empty unless {@link Which#SOME}
     */
    public List<String> names() {
        return names;
    }

    /**
     * Whether the limit holds at a threshold of the audit.
     *
     * @param candidate a threshold
     * @return true if it was asked for, or none was
     */
    public boolean isAt(double candidate) {
        return threshold == null || threshold[0] == candidate;
    }

    /**
     * The threshold asked for.
     *
     * @return NaN when every threshold counts
     */
    public double threshold() {
        return threshold == null ? Double.NaN : threshold[0];
    }

    /**
     * What is looked at to decide.
     *
     * @return point or interval
     */
    public Evidence evidence() {
        return evidence;
    }

    /**
     * What an inconclusive answer counts as.
     *
     * @return pass, fail or inconclusive
     */
    public Verdict whenInconclusive() {
        return whenInconclusive;
    }

    /** What is limited, such as {@code gap of recall}; a value is called by its measure alone. */
    String what() {
        return subject == Subject.VALUE
                ? measure()
                : subject.name().toLowerCase(Locale.ROOT).replace('_', ' ') + " of " + measure();
    }

    /** Where it must lie. */
    String range() {
        if (least == Double.NEGATIVE_INFINITY) {
            return "at most " + most;
        }
        return most == Double.POSITIVE_INFINITY
                ? "at least " + least
                : "within [" + least + ", " + most + "]";
    }

    @Override
    public String toString() {
        return what() + " " + range();
    }

    /** Collects the settings of a limit. */
    public static final class Builder {
        private final Subject subject;
        private final String measure;
        private double least = Double.NEGATIVE_INFINITY;
        private double most = Double.POSITIVE_INFINITY;
        private Which which = Which.ALL;
        private List<String> names = List.of();
        private double @Nullable [] threshold;
        private Evidence evidence = Evidence.INTERVAL;
        private Verdict whenInconclusive = Verdict.INCONCLUSIVE;

        private Builder(Subject subject, String measure) {
            this.subject = subject;
            this.measure = measure;
        }

        /**
         * The lowest value allowed, itself allowed. Default none.
         *
         * @param least a number
         * @return this builder
         */
        public Builder atLeast(double least) {
            this.least = least;
            return this;
        }

        /**
         * The highest value allowed, itself allowed. Default none.
         *
         * @param most a number
         * @return this builder
         */
        public Builder atMost(double most) {
            this.most = most;
            return this;
        }

        /**
         * A limit on either side of 0, for gaps and changes. Default none.
         *
         * @param distance 0 or more
         * @return this builder
         */
        public Builder within(double distance) {
            return atLeast(-distance).atMost(distance);
        }

        /**
         * The slices, or families for spreads and parity, that the limit is for. Default all.
         *
         * @param names one or more; a name that the audit lacks fails
         * @return this builder
         */
        public Builder slices(String... names) {
            this.which = Which.SOME;
            this.names = Arrays.stream(names).toList();
            return this;
        }

        /**
         * Lets only the worst slice or family decide. Default all.
         *
         * @return this builder
         */
        public Builder worst() {
            this.which = Which.WORST;
            return this;
        }

        /**
         * The threshold that the limit is for. Default every threshold of the audit.
         *
         * @param threshold a threshold; one that the audit lacks fails
         * @return this builder
         */
        public Builder threshold(double threshold) {
            this.threshold = new double[] {threshold};
            return this;
        }

        /**
         * What is looked at to decide. Default {@link Evidence#INTERVAL}.
         *
         * @param evidence point or interval
         * @return this builder
         */
        public Builder evidence(Evidence evidence) {
            this.evidence = evidence;
            return this;
        }

        /**
         * What an inconclusive answer counts as. Default {@link Verdict#INCONCLUSIVE}.
         *
         * @param verdict pass, fail or inconclusive
         * @return this builder
         */
        public Builder whenInconclusive(Verdict verdict) {
            this.whenInconclusive = verdict;
            return this;
        }

        /**
         * The limit.
         *
         * @return an immutable limit
         * @throws IllegalArgumentException if the measure is not known, or there is no limit or an
         *     empty range
         */
        public Limit build() {
            if (!(least <= most) || (Double.isInfinite(least) && Double.isInfinite(most))) {
                throw new IllegalArgumentException(
                        "a limit on \"%s\" needs atLeast or atMost, in this order; found [%s, %s]"
                                .formatted(measure, least, most));
            }
            if (which == Which.SOME && names.isEmpty()) {
                throw new IllegalArgumentException(
                        "a limit on \"%s\" for some slices names none".formatted(measure));
            }
            return new Limit(this);
        }
    }
}
