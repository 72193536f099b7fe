package org.glossator.analysis.comparison;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Function;

import org.glossator.model.AnnotatorId;
import org.glossator.model.PaperId;
import org.glossator.store.ComparedClaim;
import org.glossator.store.ComparisonRecord;
import org.glossator.store.RankingRecord;

/**
 * A comparison task as tables for other programs: comma-separated values as RFC 4180 has them, with a head, numbers with a point
 * in every language. Words that a table program would take for a formula begin with an apostrophe.
 *
 * @param names of annotators
 * @param titles of papers; empty for those that are gone
 */
public record ComparisonCsv(Function<AnnotatorId, String> names, Function<PaperId, String> titles) {

    /**
     * @return a line for each claim of each answered question: {@code question} from 1, {@code place} of the claim in it from 1,
     *         {@code rank} from 1, equal for ties, empty for "cannot decide"; of a triplet the two that are more alike have rank 1
     */
    public String answers(ComparisonRecord task, List<RankingRecord> rankings) {
        var csv = new Lines();
        csv.line("task", "question", "annotator", "made", "place", "rank", "paper", "title", "claim", "words");
        for (RankingRecord ranking : rankings) {
            List<ComparedClaim> shown = task.shown(ranking.question());
            for (int i = 0; i < shown.size(); i++) {
                csv.words(task.title()).number(ranking.question() + 1).words(names.apply(ranking.annotator()))
                        .words(ranking.made().toString()).number(i + 1);
                if (ranking.isUndecided()) {
                    csv.words("");
                } else {
                    csv.number(ranking.ranks().get(i));
                }
                claim(csv, shown.get(i)).end();
            }
        }
        return csv.toString();
    }

    /**
     * @return of pairs and lists a line for each claim, the one that has most of it first; of triplets a line for each two claims
     *         that were shown together, the most alike first
     */
    public String scores(ComparisonRecord task, ComparisonResults results) {
        return task.kind() == ComparisonRecord.Kind.TRIPLETS ? alike(task, results) : strengths(task, results);
    }

    private String strengths(ComparisonRecord task, ComparisonResults results) {
        var csv = new Lines();
        csv.line("position", "score", "wins", "ties", "losses", "paper", "title", "claim", "words");
        int position = 0;
        for (ComparisonResults.ClaimScore claim : results.claims()) {
            csv.number(++position).number(claim.score()).number(claim.wins()).number(claim.ties()).number(claim.losses());
            claim(csv, task.claims().get(claim.place())).end();
        }
        return csv.toString();
    }

    private String alike(ComparisonRecord task, ComparisonResults results) {
        var csv = new Lines();
        csv.line("share", "chosen", "shown", "paper", "title", "claim", "words", "other_paper", "other_title", "other_claim",
                "other_words");
        for (ComparisonResults.Likeness likeness : results.alike()) {
            csv.number(OptionalDouble.of(likeness.share())).number(likeness.chosen()).number(likeness.shown());
            claim(csv, task.claims().get(likeness.one()));
            claim(csv, task.claims().get(likeness.other())).end();
        }
        return csv.toString();
    }

    /** @return a line for each annotator who answered: how much, and in how many triads of claims the answers go round */
    public String people(ComparisonResults results) {
        var csv = new Lines();
        csv.line("annotator", "answered", "undecided", "circular_triads", "triads");
        for (ComparisonResults.Person person : results.people()) {
            csv.words(names.apply(person.annotator())).number(person.answered()).number(person.undecided())
                    .number(person.triads().circular()).number(person.triads().decided()).end();
        }
        return csv.toString();
    }

    /** @return a line for each two annotators who answered the same questions, see {@link RankAgreement} */
    public String agreement(ComparisonResults results) {
        var csv = new Lines();
        csv.line("annotator", "other", "shared", "agreement");
        for (ComparisonResults.Agreement agreement : results.agreements()) {
            csv.words(names.apply(agreement.one())).words(names.apply(agreement.other())).number(agreement.how().shared())
                    .number(agreement.how().value()).end();
        }
        return csv.toString();
    }

    private Lines claim(Lines csv, ComparedClaim claim) {
        return csv.words(claim.paper().toString()).words(titles.apply(claim.paper())).words(claim.claim().toString())
                .words(claim.words());
    }

    /** Writes cell by cell. */
    private static final class Lines {
        private final StringBuilder csv = new StringBuilder();
        private boolean begun;

        void line(String... heads) {
            for (String head : heads) {
                words(head);
            }
            end();
        }

        Lines number(long value) {
            return cell(Long.toString(value));
        }

        Lines number(OptionalDouble value) {
            return cell(value.isPresent() ? String.format(Locale.ROOT, "%.4f", value.getAsDouble()) : "");
        }

        Lines words(String words) {
            boolean formula = !words.isEmpty() && "=+-@\t\r".indexOf(words.charAt(0)) >= 0;
            String safe = formula ? "'" + words : words;
            boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
            return cell(quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe);
        }

        private Lines cell(String text) {
            csv.append(begun ? "," : "").append(text);
            begun = true;
            return this;
        }

        void end() {
            csv.append("\r\n");
            begun = false;
        }

        @Override
        public String toString() {
            return csv.toString();
        }
    }
}
