package org.glossator.ui.internal.merge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.eclipse.jface.dialogs.DialogSettings;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.glossator.exchange.CorpusMerge.Report;
import org.glossator.exchange.CorpusMerge.Work;
import org.glossator.exchange.MergeConflict;
import org.glossator.exchange.MergeConflict.Spot;
import org.glossator.exchange.MergeConflict.Version;
import org.glossator.model.AnnotatorId;
import org.glossator.model.ClaimId;
import org.glossator.model.Outcome;
import org.glossator.model.PaperId;
import org.glossator.store.CorpusLocation;
import org.glossator.ui.internal.merge.MergeForm.State.Merged;

/**
 * What the last merge into each corpus left for people to look at, so that it is there after a restart too: merging again does
 * not tell it again. A file for each corpus; may be used on any thread. Who cannot read a file does without.
 *
 * @param folder for the files; is made where it is not there
 */
record KeptResult(Path folder) {

    private Path file(CorpusLocation into) {
        return folder.resolve("merge-" + Integer.toHexString(into.address().hashCode()) + ".xml");
    }

    /**
     * Blocks.
     *
     * @throws UncheckedIOException if it cannot be written; what was kept before may be gone
     */
    Outcome<Merged> keep(CorpusLocation into, Merged result) {
        var all = new DialogSettings("merge");
        all.put("into", into.address());
        result.backup().ifPresent(file -> all.put("backup", file.toString()));
        keep(all.addNewSection("came"), result.report().came());
        keep(all.addNewSection("onlyHere"), result.report().onlyHere());
        IDialogSettings conflicts = all.addNewSection("conflicts");
        int number = 0;
        for (MergeConflict conflict : result.report().conflicts()) {
            keep(conflicts.addNewSection(Integer.toString(number++)), conflict);
        }
        try {
            Files.createDirectories(folder);
            all.save(file(into).toString());
            return Outcome.done(result);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void keep(IDialogSettings to, Work work) {
        to.put("steps", work.steps());
        to.put("papers", work.papers());
        to.put("claims", work.claims());
        to.put("annotations", work.annotations());
    }

    private static void keep(IDialogSettings to, MergeConflict conflict) {
        to.put("code", conflict.code());
        to.put("message", conflict.message());
        to.put("subject", conflict.subject());
        to.put("title", conflict.place().title());
        conflict.place().paper().ifPresent(id -> to.put("paper", id.value()));
        conflict.place().claim().ifPresent(id -> to.put("claim", id.value()));
        conflict.place().who().ifPresent(id -> to.put("who", id.value()));
        to.put("here", new String[] {conflict.here().words(), conflict.here().json()});
        to.put("there", new String[] {conflict.there().words(), conflict.there().json()});
    }

    /** Blocks. @return nothing where no merge was kept */
    Optional<Merged> read(CorpusLocation into) {
        if (!Files.exists(file(into))) {
            return Optional.empty();
        }
        try {
            var all = new DialogSettings("merge");
            all.load(file(into).toString());
            if (!into.address().equals(all.get("into"))) {
                return Optional.empty();
            }
            var conflicts = new ArrayList<MergeConflict>();
            IDialogSettings kept = section(all, "conflicts");
            for (int number = 0; kept.getSection(Integer.toString(number)) != null; number++) {
                conflicts.add(conflict(section(kept, Integer.toString(number))));
            }
            return Optional.of(new Merged(new Report(work(section(all, "came")), work(section(all, "onlyHere")), conflicts),
                    Optional.ofNullable(all.get("backup")).map(Path::of)));
        } catch (IOException | IllegalArgumentException e) { // half a file, or one of another version
            return Optional.empty();
        }
    }

    private static IDialogSettings section(IDialogSettings of, String name) {
        IDialogSettings section = of.getSection(name);
        if (section == null) {
            throw new IllegalArgumentException("no " + name);
        }
        return section;
    }

    private static Work work(IDialogSettings of) {
        return new Work(of.getInt("steps"), of.getInt("papers"), of.getInt("claims"), of.getInt("annotations"));
    }

    private static MergeConflict conflict(IDialogSettings of) {
        var place = new Spot(text(of, "title"), id(of, "paper").map(PaperId::new), id(of, "claim").map(ClaimId::new),
                id(of, "who").map(AnnotatorId::new));
        return new MergeConflict(text(of, "code"), text(of, "message"), text(of, "subject"), place, version(of, "here"),
                version(of, "there"));
    }

    private static Optional<Long> id(IDialogSettings of, String key) {
        return Optional.ofNullable(of.get(key)).map(Long::valueOf);
    }

    private static Version version(IDialogSettings of, String key) {
        String[] both = of.getArray(key);
        if (both == null || both.length != 2) {
            throw new IllegalArgumentException("no " + key);
        }
        return new Version(both[0], both[1]);
    }

    private static String text(IDialogSettings of, String key) {
        return Objects.requireNonNullElse(of.get(key), "");
    }

    /** @return both together, what the later one says of a thing instead of what the earlier one says */
    static List<MergeConflict> together(List<MergeConflict> earlier, List<MergeConflict> later) {
        var all = new ArrayList<>(later);
        earlier.stream().filter(one -> later.stream().noneMatch(
                other -> other.subject().equals(one.subject()) && other.code().equals(one.code()))).forEach(all::add);
        return List.copyOf(all);
    }
}
