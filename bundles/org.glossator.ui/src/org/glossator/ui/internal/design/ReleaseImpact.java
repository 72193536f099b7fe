package org.glossator.ui.internal.design;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.glossator.model.CategoryId;
import org.glossator.model.Version;
import org.glossator.store.Corpus;
import org.glossator.store.CorpusReader;
import org.glossator.store.ReleaseRecord;
import org.glossator.taxonomy.ReleaseChange;
import org.glossator.taxonomy.ReleaseComparison;
import org.glossator.taxonomy.TaxonomyReleases;

/**
 * What a release of a text would change in a corpus. Blocks: to be run in a job.
 *
 * @param text as it is being written
 */
record ReleaseImpact(TaxonomyReleases releases, String text) {

    /** What came of it. */
    sealed interface Answer {
    }

    /** The text has no name, or no version, that could be compared. */
    record Unreadable() implements Answer {
    }

    /** Nothing depends on the taxonomy in this corpus. */
    record New(String taxonomy) implements Answer {
    }

    /**
     * @param rows in the order of the comparison
     */
    record Compared(String taxonomy, ReleaseComparison comparison, List<Row> rows) implements Answer {
        Compared {
            rows = List.copyOf(rows);
        }

        Version former() {
            return comparison.former();
        }
    }

    /** @param annotations that the change touches; 0 where none, or where it is not known which */
    record Row(ReleaseChange change, int annotations) {
    }

    private record Last(String text, Map<CategoryId, Integer> counts) {
    }

    Answer run(Corpus corpus) {
        Optional<String> name = releases.name(text);
        if (name.isEmpty()) {
            return new Unreadable();
        }
        Optional<Last> last = corpus.read(reader -> last(reader, name.get()));
        if (last.isEmpty()) {
            return new New(name.get());
        }
        Optional<ReleaseComparison> comparison = releases.compare(text, last.get().text);
        return comparison.isEmpty() ? new Unreadable()
                : new Compared(name.get(), comparison.get(),
                        comparison.get().changes().stream().map(change -> row(change, last.get().counts)).toList());
    }

    private static Optional<Last> last(CorpusReader reader, String taxonomy) {
        return reader.releases().stream().filter(release -> release.taxonomy().equals(taxonomy)).findFirst()
                .map(ReleaseRecord::id).flatMap(reader::taxonomyText)
                .map(former -> new Last(former, reader.categoryCounts(taxonomy)));
    }

    private static Row row(ReleaseChange change, Map<CategoryId, Integer> counts) {
        return new Row(change, change.stored().stream().mapToInt(id -> counts.getOrDefault(new CategoryId(id), 0)).sum());
    }
}
