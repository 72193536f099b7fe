package org.glossator.ui.internal.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.glossator.model.CategoryId;
import org.glossator.model.Colour;
import org.glossator.model.Taxonomy;
import org.glossator.store.Action;
import org.glossator.store.AnnotatorRecord;
import org.glossator.store.CategoryPair;
import org.glossator.store.Change;
import org.glossator.store.Corpora.Opening;
import org.glossator.store.Corpus;
import org.glossator.store.CorpusLocation;
import org.glossator.store.PaperRecord;
import org.glossator.testkit.Fixture;
import org.glossator.testkit.MemoryCorpora;
import org.glossator.testkit.RecordingEventAdmin;
import org.glossator.testkit.TaxonomyBuilder;
import org.glossator.ui.internal.palette.CategoryIndex;
import org.glossator.ui.internal.statistics.Distribution.Counted;
import org.glossator.ui.internal.statistics.Distribution.Part;
import org.glossator.ui.internal.statistics.Scene.Box;
import org.glossator.ui.internal.statistics.Scene.Key;
import org.glossator.ui.internal.statistics.Scene.Mark;
import org.glossator.ui.internal.statistics.Scene.Pen;
import org.glossator.ui.internal.statistics.Scene.Ring;
import org.glossator.ui.internal.statistics.Scene.Words;
import org.junit.jupiter.api.Test;

/** Four judgements on two facets, from the store to the chart. */
class DistributionTest {
    private static final int LETTER = 7; // pixels
    private static final Pen PEN = new Pen(new Colour(255, 255, 255), new Colour(0, 0, 0), new Colour(100, 100, 100),
            new Colour(0, 0, 200), text -> text.length() * LETTER, text -> text.length() * (LETTER + 1), 16);

    private final Fixture fixture = new Fixture("DistributionTest");
    private final Taxonomy taxonomy = TaxonomyBuilder.taxonomy("feedback", "1.0.0")
            .category("source", c -> c.category("expert").category("crowd").category("robot"))
            .category("form", c -> c.category("verbal", d -> d.category("praise")).category("rating")).category("rest").build();
    private final CategoryIndex index = CategoryIndex.of(taxonomy);
    private final Change.PublishRelease release = fixture.release(taxonomy);
    private final Corpus corpus = new MemoryCorpora(new RecordingEventAdmin())
            .open(new CorpusLocation("/study"), Opening.CREATE).orThrow();
    private final AnnotatorRecord ada = fixture.annotator("Ada");
    private final PaperRecord paper = fixture.paper("A title").summary("It helps. It does not.").build();

    private Distribution counted() {
        done("start", new Change.AddAnnotator(ada), new Change.AddPaper(paper), release);
        judge("source.expert", "form.verbal.praise");
        judge("source.expert", "source.crowd", "form.rating");
        judge("source.expert");
        judge("form.verbal", "form.rating");
        return new Distribution(index, corpus.read(reader -> Counted.read(reader, reader.releases().getFirst())));
    }

    private void judge(String... categories) {
        done("judge", new Change.AddAnnotation(fixture.annotation(paper, ada, release.release(), categories)));
    }

    private void done(String code, Change... changes) {
        corpus.perform(Action.of(code, ada.id(), changes), new NullProgressMonitor()).orThrow();
    }

    private static List<String> parts(Distribution distribution) {
        return distribution.parts().stream().map(p -> p.entry().category().path() + (p.itself() ? " itself " : " ")
                + p.judgements() + " " + Charts.percent(p.share())).toList();
    }

    private static CategoryId id(String category) {
        return new CategoryId(category);
    }

    @Test
    void aJudgementCountsOnceInEachBranchAndTheLargestComesFirst() {
        Distribution all = counted();
        assertThat(parts(all)).containsExactly("source 3 75%", "form 3 75%", "rest 0 0%");
        assertThat(all.judgements()).isEqualTo(4);
        assertThat(all.below().stream().map(all::chosen)).containsExactly(4L, 4L, 0L); // two of one facet count twice
    }

    @Test
    void whatIsBelowIsLookedAtAndWhatNamesTheCategoryItselfIsAPartOfIt() {
        Distribution all = counted();
        assertThat(all.drill(id("form"))).isTrue();
        assertThat(parts(all)).containsExactly("form.verbal 2 67%", "form.rating 2 67%");
        assertThat(all.drill(id("form.verbal"))).isTrue();
        assertThat(parts(all)).containsExactly("form.verbal.praise 1 50%", "form.verbal itself 1 50%");
        assertThat(all.path().stream().map(e -> e.category().path())).containsExactly("form", "form.verbal");
        assertThat(all.drill(id("form.verbal.praise"))).isFalse();
        assertThat(all.up()).isTrue();
        assertThat(all.up()).isTrue();
        assertThat(all.up()).isFalse();
        assertThat(all.parts().stream().filter(Part::opens)).hasSize(2);
    }

    @Test
    void usedCategoriesAreComparedLevelByLevelWhileTheyAreFew() {
        Distribution all = counted();
        assertThat(all.compared().stream().map(e -> e.category().path()))
                .containsExactly("source.expert", "source.crowd", "form.verbal.praise", "form.rating");
        var pairs = new PairsChart(all.compared(), corpus.read(reader -> reader.pairCounts(release.release().id(),
                all.compared().stream().map(e -> e.category().id()).toList())));
        assertThat(pairs.csv()).isEqualTo("first,second,judgements\r\nsource.expert,source.crowd,1\r\n"
                + "source.expert,form.verbal.praise,1\r\nsource.expert,form.rating,1\r\nsource.crowd,form.rating,1\r\n");
        Scene scene = pairs.scene(600, 400, PEN);
        assertThat(scene.spots()).hasSize(6); // each two of four, once
        assertThat(scene.spots().get(Charts.key(id("source.crowd"), id("source.expert"))).spot().orElseThrow().words())
                .isEqualTo("source › crowd and source › expert: 1 judgements name both");
    }

    @Test
    void barsAreAsLongAsTheirNumbersAndLabelsAreWhole() {
        Scene scene = Charts.bars(counted(), 600, PEN);
        assertThat(words(scene)).contains("source", "form", "rest", "3  ·  75%", "0  ·  0%");
        List<Box> bars = scene.marks().stream().filter(Box.class::isInstance).map(Box.class::cast)
                .filter(b -> b.fill().equals(index.entry(id("source")).orElseThrow().colour())).toList();
        assertThat(bars).singleElement().satisfies(b -> assertThat(b.x() + b.width()).isLessThan(600));
        Key first = scene.spots().keySet().iterator().next();
        assertThat(scene.beside(first, 0, 1)).contains(new Key.Of(id("form"), Optional.empty()));
        assertThat(scene.beside(first, 0, -1)).isEmpty();
    }

    private static List<String> words(Scene scene) {
        return scene.marks().stream().filter(Words.class::isInstance).map(m -> ((Words) m).text()).toList();
    }

    @Test
    void aSunburstsAnglesAreSharesOfWhatWasChosenAndChildrenStandOutsideTheirParents() {
        Scene scene = Charts.sunburst(counted(), 500, 500, PEN);
        Map<Key, Mark> spots = scene.spots();
        var source = (Ring) spots.get(new Key.Of(id("source"), Optional.empty()));
        var expert = (Ring) spots.get(new Key.Of(id("source.expert"), Optional.empty()));
        assertThat(source.extent()).isBetween(178.0, 180.0);
        assertThat(expert.extent()).isBetween(133.0, 135.0); // three of four
        assertThat(expert.inner()).isGreaterThan(source.outer() - 0.1);
        assertThat(spots).doesNotContainKeys(new Key.Of(id("source.robot"), Optional.empty()), new Key.Of(id("rest"), Optional.empty()));
        double[] middle = expert.middle();
        assertThat(scene.at(middle[0], middle[1]).orElseThrow().key()).isEqualTo(new Key.Of(id("source.expert"), Optional.empty()));
        assertThat(scene.at(1, 1)).isEmpty();
        assertThat(words(scene)).contains("All", "4", "source");
    }

    private Scene sunburst(int pieces) {
        TaxonomyBuilder full = TaxonomyBuilder.taxonomy("many", "1.0.0");
        for (int i = 0; i < pieces; i++) {
            full = full.category("catego-" + i);
        }
        Taxonomy wide = full.build();
        var own = IntStream.range(0, pieces).boxed().collect(Collectors.toMap(i -> wide.categories().get(i).id(), i -> 1));
        return Charts.sunburst(new Distribution(CategoryIndex.of(wide), new Counted("Many", release.release().id(), own, own, pieces)),
                400, 400, PEN);
    }

    @Test
    void wordsOfASunburstStayWithinTheirPiece() {
        Scene scene = sunburst(120);
        assertThat(scene.spots()).hasSize(120);
        assertThat(words(scene)).containsExactly("All", "120"); // three degrees have no room for any
        Scene few = sunburst(12);
        assertThat(words(few)).as("whole, if not in the middle then farther out").hasSize(14).noneMatch(word -> word.endsWith("…"));
        few.marks().stream().filter(Words.class::isInstance).map(Words.class::cast).filter(w -> w.text().startsWith("cat")).forEach(w -> {
            double dx = w.text().length() * LETTER / 2.0 * Math.cos(Math.toRadians(w.turned()));
            double dy = w.text().length() * LETTER / 2.0 * Math.sin(Math.toRadians(w.turned()));
            assertThat(few.at(w.x() - dx, w.y() - dy).orElseThrow().key()).isEqualTo(few.at(w.x(), w.y()).orElseThrow().key())
                    .isEqualTo(few.at(w.x() + dx, w.y() + dy).orElseThrow().key());
        });
    }

    @Test
    void filesSayTheSameAsTheScreen() {
        Distribution all = counted();
        assertThat(all.csv()).startsWith("path,label,judgements,chosen,share\r\nsource,source,3,4,0.7500\r\n");
        String svg = SceneSvg.write("A & B", Charts.sunburst(all, 500, 500, PEN), PEN.ground());
        assertThat(svg).startsWith("<?xml").contains("<title>A &amp; B</title>", "<circle", "<path d=\"M", ">expert</text>")
                .endsWith("</svg>\n");
        assertThat(SceneSvg.write("Bars", Charts.bars(all, 500, PEN), PEN.ground())).contains("<rect x=\"0.00\"", "75%");
    }

    @Test
    void tablesAreNoFormulasAndQuoteWhatTheyMust() {
        var csv = new StringBuilder();
        Csv.line(csv, "=1+1", "a,b", "say \"no\"", "plain");
        assertThat(csv.toString()).isEqualTo("'=1+1,\"a,b\",\"say \"\"no\"\"\",plain\r\n");
    }

    @Test
    void nothingIsDrawnOfNothing() {
        assertThat(Distribution.NONE.isEmpty()).isTrue();
        assertThat(Charts.bars(Distribution.NONE, 300, PEN).spots()).isEmpty();
        assertThat(Charts.sunburst(Distribution.NONE, 300, 300, PEN).spots()).isEmpty();
        assertThat(new PairsChart(List.of(), Map.<CategoryPair, Integer>of()).scene(300, 300, PEN).spots()).isEmpty();
    }
}
