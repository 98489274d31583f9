package org.fairlead.cli.experiment;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.fairlead.cli.yaml.YamlMap;
import org.fairlead.cli.yaml.YamlValue;

/** A remedy that is a term beside the task loss. */
public sealed interface TermSection extends RemedySection
        permits MinDiffSection, LogitPairingSection {
    /**
     * How much the term counts, and over how many rows.
     *
     * @return its share in the loss
     */
    Share share();

    /**
     * The same remedy with another weight.
     *
     * @param weight 0 or more
     * @return a remedy
     */
    TermSection withWeight(double weight);

    /**
     * The weight of the remedy's loss beside the task loss.
     *
     * @return 0 or more
     */
    default double weight() {
        return share().weight();
    }

    /**
     * A term's share in the loss.
     *
     * @param weight weight beside the task loss, 0 or more
     * @param batch rows of each group, or pairs, in a step, 1 or more
     * @param warmUp steps over which the weight rises from 0; 0 for the full weight at once
     */
    record Share(double weight, int batch, long warmUp) {

        static final String[] KEYS = {"weight", "batch", "warm-up"};

        static Share read(YamlMap map) {
            double weight = map.find("weight").map(YamlValue::number).orElse(1.0);
            if (weight < 0) {
                throw map.require("weight").wrong("0 or more", String.valueOf(weight));
            }
            int batch = map.find("batch").map(YamlValue::integer).orElse(32);
            if (batch < 1) {
                throw map.require("batch").wrong("1 or more", String.valueOf(batch));
            }
            long warmUp = map.find("warm-up").map(YamlValue::whole).orElse(0L);
            if (warmUp < 0) {
                throw map.require("warm-up").wrong("0 steps or more", String.valueOf(warmUp));
            }
            return new Share(weight, batch, warmUp);
        }

        Share withWeight(double other) {
            return new Share(other, batch, warmUp);
        }

        void write(ObjectNode node) {
            node.put("weight", weight).put("batch", batch).put("warm-up", warmUp);
        }

        String describe() {
            return "weight %s%s"
                    .formatted(weight, warmUp == 0 ? "" : ", warm-up over " + warmUp + " steps");
        }
    }
}
