package org.glossator.cli.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;
import org.glossator.cli.internal.FormerReleases.Former;
import org.glossator.model.CategoryId;
import org.glossator.model.Outcome;
import org.glossator.model.Place;
import org.glossator.model.Problem;
import org.glossator.model.Severity;
import org.glossator.store.Corpora;
import org.glossator.store.Corpora.Opening;
import org.glossator.store.Corpus;
import org.glossator.taxonomy.ReleaseChange;
import org.glossator.taxonomy.ReleaseComparison;
import org.glossator.taxonomy.Taxonomies;
import org.glossator.taxonomy.TaxonomyReleases;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Says what is wrong with taxonomies and, where there is a release to compare with, what they change of it. */
@Component(property = Command.NAME + "=check")
public final class CheckCommand implements Command {
    private final Taxonomies taxonomies;
    private final TaxonomyReleases releases;
    private final Corpora corpora;

    @Activate
    public CheckCommand(@Reference Taxonomies taxonomies, @Reference TaxonomyReleases releases, @Reference Corpora corpora) {
        this.taxonomies = taxonomies;
        this.releases = releases;
        this.corpora = corpora;
    }

    /** @param comparison with a former release, where there is one */
    private record Checked(String file, List<Problem> problems, Optional<Compared> comparison) {
        long count(Severity severity) {
            return problems.stream().filter(p -> p.severity() == severity).count();
        }
    }

    private record Compared(ReleaseComparison comparison, Former former) {
        int annotations(ReleaseChange change) {
            return change.stored().stream().mapToInt(id -> former.annotations().getOrDefault(new CategoryId(id), 0)).sum();
        }
    }

    @Override
    public Ending run(Arguments arguments, Answer answer, IProgressMonitor monitor) {
        Optional<String> against = arguments.value("against");
        if (arguments.corpusIfAny().isEmpty()) {
            return run(arguments.operands(), against.map(file -> FormerReleases.inFile(file, releases)), answer);
        }
        return switch (corpora.open(arguments.corpusIfAny().get(), Opening.EXISTING)) {
            case Outcome.Refused<Corpus>(var problems) -> new Ending(Ending.REFUSED, problems);
            case Outcome.Done<Corpus>(var corpus, var news) -> {
                try (corpus) {
                    yield run(arguments.operands(), Optional.of(FormerReleases.inCorpus(corpus, against, releases)), answer)
                            .after(news);
                }
            }
        };
    }

    private Ending run(List<String> files, Optional<FormerReleases> former, Answer answer) {
        var checked = new ArrayList<Checked>();
        for (String file : files) {
            checked.add(switch (TaxonomyFile.read(file)) {
                case Outcome.Refused<String>(var problems) -> new Checked(file, problems, Optional.empty());
                case Outcome.Done<String>(var text, var none) -> check(file, text, former);
            });
        }
        answer.members(json -> json.name("files").beginArray());
        checked.forEach(file -> say(file, former.isPresent(), answer));
        answer.members(json -> json.endArray());
        boolean wrong = checked.stream().anyMatch(file -> file.count(Severity.ERROR) > 0);
        return new Ending(wrong ? Ending.REFUSED : Ending.DONE,
                checked.stream().flatMap(file -> file.problems().stream()).toList());
    }

    private Checked check(String file, String text, Optional<FormerReleases> former) {
        var problems = new ArrayList<Problem>(taxonomies.check(text, file));
        Optional<String> name = former.flatMap(known -> releases.name(text));
        if (name.isEmpty()) {
            return new Checked(file, problems, Optional.empty());
        }
        return switch (former.get().of(name.get())) {
            case Outcome.Refused<Optional<Former>>(var refused) -> {
                problems.addAll(refused);
                yield new Checked(file, problems, Optional.empty());
            }
            case Outcome.Done<Optional<Former>>(var found, var none) -> {
                Optional<Compared> compared = found.flatMap(known -> releases.compare(text, known.text())
                        .map(comparison -> new Compared(comparison, known)));
                found.ifPresent(known -> problems.addAll(releases.check(text, file, known.text())));
                compared.ifPresent(known -> problems.addAll(inUse(known, file, text)));
                yield new Checked(file, problems, compared);
            }
        };
    }

    /** @return a warning for every change after which stored annotations do not fit any more */
    private static List<Problem> inUse(Compared compared, String file, String text) {
        return compared.comparison.changes().stream()
                .filter(change -> change.kind() == ReleaseChange.Kind.BREAKS && compared.annotations(change) > 0)
                .map(change -> new Problem(Severity.WARNING, "check.inUse", change.words() + " In use: "
                        + annotations(compared.annotations(change)) + ". Say what becomes of them, or take the change back.",
                        place(file, text, change.start())))
                .toList();
    }

    private static Place place(String file, String text, int offset) {
        int line = (int) text.substring(0, offset).chars().filter(c -> c == '\n').count() + 1;
        return new Place(file, line, offset - text.lastIndexOf('\n', offset - 1));
    }

    private static String annotations(int count) {
        return count == 1 ? "1 annotation" : count + " annotations";
    }

    private static void say(Checked file, boolean compares, Answer answer) {
        answer.line("%s: %d errors, %d warnings".formatted(file.file(), file.count(Severity.ERROR), file.count(Severity.WARNING))
                + file.comparison.map(compared -> ", %d changes since %s".formatted(compared.comparison.changes().size(),
                        compared.comparison.former())).orElse(compares ? ", nothing to compare with" : ""));
        file.comparison.ifPresent(compared -> compared.comparison.changes().forEach(change -> answer.line(String.join("\t",
                kind(change), annotations(compared.annotations(change)), change.words()))));
        answer.members(json -> {
            json.beginObject().name("file").value(file.file()).name("errors").value(file.count(Severity.ERROR))
                    .name("warnings").value(file.count(Severity.WARNING));
            if (file.comparison.isPresent()) {
                Compared compared = file.comparison.get();
                json.name("against").value(compared.comparison.former().toString());
                json.name("needs").value(compared.comparison.least().toString()).name("changes").beginArray();
                for (ReleaseChange change : compared.comparison.changes()) {
                    json.beginObject().name("kind").value(kind(change)).name("name").value(change.name()).name("message")
                            .value(change.words()).name("annotations").value(compared.annotations(change)).endObject();
                }
                json.endArray();
            }
            json.endObject();
        });
    }

    private static String kind(ReleaseChange change) {
        return change.kind().name().toLowerCase(Locale.ROOT);
    }
}
