package org.glossator.taxonomy.ui.internal.hierarchy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;

import javax.xml.parsers.DocumentBuilderFactory;

import org.glossator.model.Colour;
import org.glossator.taxonomy.ide.OutlineNode;
import org.glossator.taxonomy.ui.internal.hierarchy.Drawing.Letters;
import org.glossator.taxonomy.ui.internal.hierarchy.Drawing.Shape;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class DrawingTest {
    private static final Colour WHITE = new Colour(255, 255, 255);
    private static final ToIntFunction<String> MEASURE = text -> 6 * text.length();
    private static final Letters LETTERS = new Letters(MEASURE, text -> 4 * text.length(), 16);

    private static List<Shape> shapes(List<OutlineNode> roots, int width, int height) {
        Icicle icicle = Icicle.of(roots, Map.of());
        var window = new PictureWindow();
        window.resize(width, height);
        window.show(Drawing.widths(icicle, MEASURE), icicle.leaves());
        return Drawing.shapes(icicle, window, WHITE, LETTERS);
    }

    @Test
    void everyCategoryHasItsLabelWhereThereIsRoom() {
        assertThat(shapes(Trees.wide(2, 4), 400, 300)).extracting(Shape::label).containsExactly("r0", "c0", "c1", "c2", "c3",
                "r1", "c0", "c1", "c2", "c3");
    }

    @Test
    void labelsGetSmallerBeforeTheyGo() {
        assertThat(shapes(Trees.wide(1, 18), 400, 300)).filteredOn(shape -> shape.path().equals("r0.c3")).singleElement()
                .satisfies(shape -> {
                    assertThat(shape.label()).isEqualTo("c3");
                    assertThat(shape.small()).isFalse();
                });
        assertThat(shapes(Trees.wide(1, 24), 400, 300)).filteredOn(shape -> shape.path().equals("r0.c3")).singleElement()
                .satisfies(shape -> {
                    assertThat(shape.label()).isEqualTo("c3");
                    assertThat(shape.small()).isTrue();
                });
        assertThat(shapes(Trees.wide(1, 60), 400, 300)).filteredOn(shape -> shape.path().equals("r0.c3")).singleElement()
                .satisfies(shape -> assertThat(shape.label()).isEmpty());
    }

    @Test
    void manyThousandAreDrawnInAsManyLinesAsThereArePixels() {
        List<Shape> shapes = shapes(Trees.wide(100, 200), 400, 500);
        assertThat(shapes.size()).isBetween(300, 700);
        assertThat(shapes).allSatisfy(shape -> assertThat(shape.height()).isGreaterThan(0.99));
    }

    @Test
    void labelsAreReadableOnTheirColours() {
        for (Colour colour : List.of(new Colour(0, 0, 0), WHITE, Trees.RED, new Colour(128, 128, 128), new Colour(10, 159, 189))) {
            for (Colour ground : List.of(WHITE, new Colour(0x2a, 0x2d, 0x34))) {
                for (int below = 0; below < 5; below++) {
                    Colour fill = Shades.fill(Optional.of(colour), below, below % 2 == 0, ground);
                    assertThat(Shades.contrast(fill, Shades.ink(fill))).isGreaterThanOrEqualTo(4.5);
                }
            }
        }
    }

    @Test
    void longLabelsEndWithAnEllipsis() {
        assertThat(Drawing.shortened("contradicted", 60, MEASURE)).isEqualTo("contradic…");
        assertThat(Drawing.shortened("fits", 24, MEASURE)).isEqualTo("fits");
        assertThat(Drawing.shortened("contradicted", 10, MEASURE)).isEmpty();
    }

    @Test
    void aFileHoldsEveryCategoryAndIsWellFormed() throws Exception {
        List<OutlineNode> roots = List.of(Trees.red("a<b>&\u0001\"c\"", Trees.red("a.Ä\uD83D\uDE00")), Trees.node("d"));
        PictureFile file = PictureFile.of("T & co", Icicle.of(roots, Map.of()), WHITE, LETTERS);
        Document svg = DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new ByteArrayInputStream(file.svg().getBytes(StandardCharsets.UTF_8)));
        assertThat(svg.getElementsByTagName("g").getLength()).isEqualTo(3);
        assertThat(svg.getElementsByTagName("text").item(1).getTextContent()).isEqualTo("Ä\uD83D\uDE00");
        assertThat(svg.getDocumentElement().getAttribute("width")).isEqualTo(String.valueOf(file.width()));
    }

    @Test
    void aFileOfManyIsLargeEnoughToRead() {
        PictureFile file = PictureFile.of("t", Icicle.of(Trees.wide(20, 20), Map.of()), WHITE, LETTERS);
        assertThat(file.shapes()).allSatisfy(shape -> assertThat(shape.label()).isNotEmpty());
    }

    @Test
    void namesOfFilesAreThoseThatEverySystemTakes() {
        assertThat(ExportPictureHandler.name("feedback.span.taxonomy")).isEqualTo("feedback.span");
        assertThat(ExportPictureHandler.name("a/b: c*")).isEqualTo("a_b_ c_");
        assertThat(ExportPictureHandler.name("")).isEqualTo("taxonomy");
    }

    @Test
    void theMouseIsToldHowManyThereAre() {
        OutlineNode node = Trees.node("a", Trees.node("a.b"));
        assertThat(PictureLabels.words(node, Map.of())).isEqualTo("a\na");
        assertThat(PictureLabels.words(node, Map.of("a", 1_000, "a.b", 2))).endsWith("1,000 annotations, 1,002 with those below");
        assertThat(PictureLabels.words(node.children().getFirst(), Map.of("a.b", 1))).endsWith("a.b\n1 annotation");
    }
}
