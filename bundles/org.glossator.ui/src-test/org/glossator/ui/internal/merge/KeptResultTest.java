package org.glossator.ui.internal.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.glossator.exchange.CorpusMerge.Report;
import org.glossator.exchange.CorpusMerge.Work;
import org.glossator.exchange.MergeConflict;
import org.glossator.exchange.MergeConflict.Spot;
import org.glossator.exchange.MergeConflict.Version;
import org.glossator.model.AnnotatorId;
import org.glossator.model.ClaimId;
import org.glossator.model.PaperId;
import org.glossator.store.CorpusLocation;
import org.glossator.ui.internal.merge.MergeForm.State.Merged;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptResultTest {
    private static final CorpusLocation HERE = new CorpusLocation("/here");
    private static final MergeConflict PLACED = new MergeConflict("merge.revisedTwice", "A \u201c<judgement>\u201d & \n more.", "4x",
            new Spot("Feedback", Optional.of(new PaperId(7)), Optional.of(new ClaimId(8)), Optional.of(new AnnotatorId(9))),
            new Version("good\nand \u4e2d", "{\"a\":\"\\u0001\"}"), Version.NONE);
    private static final MergeConflict ELSEWHERE = new MergeConflict("merge.taxonomyTwice", "Two of them.", "5", Spot.NONE,
            Version.NONE, new Version("t 1", "{}"));
    private static final Merged RESULT = new Merged(new Report(new Work(3, 1, -2, 5), new Work(1, 0, 0, 1),
            List.of(PLACED, ELSEWHERE)), Optional.of(Path.of("/backup.zip")));

    @TempDir
    private Path folder = Path.of("");

    private KeptResult kept() {
        return new KeptResult(folder.resolve("state"));
    }

    @Test
    void whatIsKeptIsReadAgainAsItWas() {
        assertThat(kept().read(HERE)).isEmpty();
        kept().keep(HERE, RESULT);
        assertThat(kept().read(HERE)).contains(RESULT);
        assertThat(kept().read(new CorpusLocation("/there"))).isEmpty();
        var later = new Merged(new Report(Work.NONE, Work.NONE, List.of()), Optional.empty());
        kept().keep(HERE, later);
        assertThat(kept().read(HERE)).contains(later);
    }

    @Test
    void halfAFileIsAsNone() throws IOException {
        kept().keep(HERE, RESULT);
        try (Stream<Path> files = Files.list(folder.resolve("state"))) {
            Path file = files.findFirst().orElseThrow();
            String all = Files.readString(file);
            Files.writeString(file, all.substring(0, all.length() / 2));
            assertThat(kept().read(HERE)).isEmpty();
            Files.writeString(file, all.replace("name=\"came\"", "name=\"other\""));
            assertThat(kept().read(HERE)).isEmpty();
        }
    }

    @Test
    void whatAnInterruptedMergeToldStaysUnlessItIsToldAnew() {
        var newer = new MergeConflict(PLACED.code(), "Newer.", PLACED.subject(), PLACED.place(), Version.NONE, Version.NONE);
        assertThat(KeptResult.together(List.of(PLACED, ELSEWHERE), List.of(newer))).containsExactly(newer, ELSEWHERE);
    }
}
