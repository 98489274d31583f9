package org.fairlead.audit.supplement;

import java.util.List;
import org.fairlead.audit.balance.DataBalance;
import org.fairlead.audit.balance.FamilyBalance;
import org.fairlead.audit.bootstrap.ResampledIntervals;
import org.fairlead.audit.compare.ComparedModel;
import org.fairlead.audit.control.ControlledAudit;
import org.fairlead.audit.evidence.DetectableGap;
import org.fairlead.audit.evidence.Detection;
import org.fairlead.audit.inequality.ConsistencyResult;
import org.fairlead.audit.outcome.ClassResult;
import org.fairlead.audit.outcome.NumberResult;
import org.fairlead.audit.ranking.RankingResult;
import org.fairlead.audit.result.AuditResult;
import org.fairlead.audit.search.SearchResult;

/**
 * What an audit found beyond its rates and gaps. Each list is empty when it was not asked for, or
 * where the data have no such thing.
 *
 * @param balance how labels and groups go together in the data, a family each
 * @param detectable what gaps the rows at hand can show
 * @param resampled intervals by resampling, a method each
 * @param searches slices found by searching, a metric each
 * @param controlled gaps within strata, a control variable each
 * @param compared other scores of the same rows: of other models, or of counterfactuals
 * @param classes each class against the rest and true against predicted classes; one entry for
 *     several classes
 * @param numbers errors of predicted numbers by slice, Overall first
 * @param rankings how slices stand at the top, a length each
 * @param consistency how alike similar people are treated
 */
public record Supplements(
        List<FamilyBalance> balance,
        List<DetectableGap> detectable,
        List<ResampledIntervals.Result> resampled,
        List<SearchResult> searches,
        List<ControlledAudit> controlled,
        List<ComparedModel> compared,
        List<ClassResult> classes,
        List<NumberResult> numbers,
        List<RankingResult> rankings,
        List<ConsistencyResult> consistency) {
    /** Nothing was asked for. */
    public static final Supplements NONE =
            new Supplements(
                    List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                    List.of(), List.of(), List.of());

    /**
     * What follows from any audit, without its rows: balance and detectable gaps.
     *
     * @param audit the audit
     * @param gap the gap whose rows needed are told, in (0, 1)
     * @param power chance to see it, in (0, 1)
     * @return those two, all else empty
     */
    public static Supplements of(AuditResult audit, double gap, double power) {
        return new Supplements(
                DataBalance.of(audit),
                Detection.of(audit, gap, power),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    public Supplements {
        balance = List.copyOf(balance);
        detectable = List.copyOf(detectable);
        resampled = List.copyOf(resampled);
        searches = List.copyOf(searches);
        controlled = List.copyOf(controlled);
        compared = List.copyOf(compared);
        classes = List.copyOf(classes);
        numbers = List.copyOf(numbers);
        rankings = List.copyOf(rankings);
        consistency = List.copyOf(consistency);
    }

    /**
     * The same, with other scores of the same rows.
     *
     * @param models in place of {@link #compared}
     * @return a copy
     */
    public Supplements withCompared(List<ComparedModel> models) {
        return new Supplements(
                balance,
                detectable,
                resampled,
                searches,
                controlled,
                models,
                classes,
                numbers,
                rankings,
                consistency);
    }
}
