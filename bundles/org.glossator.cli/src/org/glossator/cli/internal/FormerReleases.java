package org.glossator.cli.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.glossator.model.CategoryId;
import org.glossator.model.Outcome;
import org.glossator.model.Version;
import org.glossator.store.Corpus;
import org.glossator.store.CorpusReader;
import org.glossator.store.ReleaseRecord;
import org.glossator.taxonomy.TaxonomyReleases;

/** Finds what a taxonomy was before: in a file, or in a corpus. */
interface FormerReleases {

    /**
     * @param text of the release
     * @param annotations of each of its categories; empty where no corpus was named
     */
    record Former(String text, Map<CategoryId, Integer> annotations) {
    }

    /** @return nothing where none of the taxonomy was published; refused where what was asked for is not there */
    Outcome<Optional<Former>> of(String taxonomy);

    /** @param file with the text of the one taxonomy that there is a former release of */
    static FormerReleases inFile(String file, TaxonomyReleases releases) {
        return taxonomy -> TaxonomyFile.read(file).then(text -> {
            String other = releases.name(text).orElse("");
            return other.equals(taxonomy) ? Outcome.done(Optional.of(new Former(text, Map.of())))
                    : Outcome.refused("check.otherTaxonomy", "Nothing was compared, for " + file + " is "
                            + (other.isEmpty() ? "no taxonomy" : "the taxonomy " + other) + ", not " + taxonomy
                            + ". Name an earlier text of it.");
        });
    }

    /** @param wanted a version, or the name of a file; the newest release where there is none */
    static FormerReleases inCorpus(Corpus corpus, Optional<String> wanted, TaxonomyReleases releases) {
        if (wanted.isPresent() && Files.isRegularFile(Path.of(wanted.get()))) {
            return taxonomy -> inFile(wanted.get(), releases).of(taxonomy)
                    .map(former -> former.map(known -> new Former(known.text, corpus.read(reader -> reader.categoryCounts(taxonomy)))));
        }
        return taxonomy -> corpus.read(reader -> find(reader, taxonomy, wanted));
    }

    private static Outcome<Optional<Former>> find(CorpusReader reader, String taxonomy, Optional<String> wanted) {
        List<ReleaseRecord> all = reader.releases().stream().filter(release -> release.taxonomy().equals(taxonomy)).toList();
        Optional<ReleaseRecord> found = wanted.isEmpty() ? all.stream().findFirst()
                : all.stream().filter(release -> Version.parse(wanted.get()).filter(release.version()::equals).isPresent()).findFirst();
        if (found.isEmpty() && wanted.isPresent()) {
            return Outcome.refused("check.noRelease", "Nothing was compared, for the corpus has no release " + wanted.get() + " of "
                    + taxonomy + (all.isEmpty() ? "." : ", only " + all.stream().map(release -> release.version().toString())
                            .collect(Collectors.joining(", ")) + "."));
        }
        return Outcome.done(found.map(ReleaseRecord::id).flatMap(reader::taxonomyText)
                .map(text -> new Former(text, reader.categoryCounts(taxonomy))));
    }
}
