package org.glossator.tests.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.swt.SWT;
import org.glossator.tests.workbench.pages.Desktop;
import org.glossator.tests.workbench.pages.LeftAsFound;
import org.glossator.tests.workbench.pages.TaxonomiesPage;
import org.glossator.tests.workbench.pages.TaxonomyPage;
import org.glossator.tests.workbench.pages.Waiting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What somebody who designs a taxonomy has around the text. */
@ExtendWith(LeftAsFound.class)
class DesignTest {
    private static final Path SCREENS = Path.of(System.getProperty("glossator.screens", "target/screens"));
    private static final String RELEASE = "feedback 1.0.0"; // of the sample
    private static final String CHANGES = "org.glossator.ui.releaseChanges";
    private static final String USES = "org.glossator.taxonomy.ui.references";

    private final Desktop desktop = new Desktop();

    @BeforeEach
    void theSampleIsThere() {
        desktop.perspective("org.glossator.ui.annotate");
        Waiting.until("the sample's papers", () -> desktop.corpus().rows().size() > 2);
        desktop.perspective("org.glossator.ui.design");
        desktop.tabs().closeAll();
    }

    @AfterEach
    void backToPapers() {
        desktop.perspective("org.glossator.ui.annotate");
    }

    @Test
    void namesAreMarkedListedAndFound() {
        assertTrue(desktop.views().notice("org.glossator.taxonomy.ui.outline").startsWith("Open a taxonomy"));
        TaxonomyPage taxonomy = desktop.taxonomies().create("test.names");
        taxonomy.write("""
                taxonomy test.names version 1.0.0
                category alpha "Alpha" "First." {
                  category inner "Inner" "Within."
                  category other "Other" "Beside."
                }
                rule r exclusive inner, other
                """);
        Waiting.until("its outline", () -> taxonomy.outline().contains("Alpha"));
        taxonomy.goTo("inner, other");
        Waiting.until("the use is marked", () -> taxonomy.marks("org.glossator.taxonomy.ui.used") == 1);
        assertEquals(1, taxonomy.marks("org.glossator.taxonomy.ui.declared"));
        taxonomy.run("org.glossator.taxonomy.ui.findUses");
        Waiting.until("both places are listed", () -> desktop.views().rows(USES).size() == 2
                && desktop.views().rows(USES).getLast().startsWith("rule r exclusive"));
        taxonomy.goTo("taxonomy");
        desktop.taxonomies().keyInPicture(SWT.HOME);
        Waiting.until("the picture leads to the first category", () -> taxonomy.selected().equals("alpha"));
        desktop.taxonomies().keyInPicture(SWT.ARROW_RIGHT);
        Waiting.until("and to the one below", () -> taxonomy.selected().equals("inner"));
        desktop.commands().run("org.glossator.taxonomy.ui.goToName");
        desktop.dialogs().chooseFrom("Go to Name", "a.o", "alpha.other");
        Waiting.until("a name is found by its first letters", () -> taxonomy.selected().equals("other"));
        taxonomy.append("\n");
        taxonomy.run("org.glossator.taxonomy.ui.insertTemplate");
        desktop.dialogs().chooseFrom("Insert Template", "facet", "facet with values");
        Waiting.until("a template is written", () -> taxonomy.words().contains("category friendly \"Friendly\""));
        desktop.commands().key(SWT.MOD1, 's');
    }

    @Test
    void aLongTextIsPaintedWhereItIsSeen() {
        TaxonomyPage taxonomy = desktop.taxonomies().create("test.long");
        var text = new StringBuilder("taxonomy test.long version 1.0.0\n");
        for (int i = 0; i < 9_000; i++) {
            text.append(i % 300 == 0 ? "category r" + i + " \"R" + i + "\" \"What is below it.\" {\n" : "");
            text.append("category c" + i + " \"C" + i + "\" \"What is said of it is about as long as that.\"\n");
            text.append(i % 300 == 299 ? "}\n" : "");
        }

        taxonomy.write(text.toString());
        assertTrue(taxonomy.isPainted("taxonomy test.long"));
        assertFalse(taxonomy.isPainted("category c8999"));
        taxonomy.goTo("category c8999");
        Waiting.until("the end is painted once it is seen", () -> taxonomy.isPainted("category c8999"));
        Waiting.until("there are too many below each", () -> !taxonomy.problems().isEmpty());
        taxonomy.write("taxonomy test.long version 1.0.0\ncategory a \"A\" \"The one.\"\ncategory b \"B\" \"The other.\"\n");
        Waiting.until("nothing is wrong with it", () -> taxonomy.problems().isEmpty());
        desktop.commands().key(SWT.MOD1, 's');
    }

    @Test
    void whatAReleaseWouldChangeIsToldWhileOneWrites() {
        desktop.size(1280, 800);
        desktop.taxonomies().withFirst(() -> desktop.picture(SCREENS.resolve("design-release-light-1280.png")));
        desktop.tabs().closeAll();
        Waiting.until("no taxonomy is in front", () -> desktop.views().notice(TaxonomiesPage.PICTURE).startsWith("Open a taxonomy"));
        desktop.taxonomies().open(RELEASE);
        assertFalse(desktop.views().notice(TaxonomiesPage.PICTURE).startsWith("Open a taxonomy")); // it may still be read
        String released = desktop.taxonomies().textOf(RELEASE);
        TaxonomyPage taxonomy = desktop.taxonomies().create("test.release");
        taxonomy.write(released);
        Waiting.until("nothing differs", () -> desktop.views().notice(CHANGES).startsWith("Nothing differs from " + RELEASE));
        Waiting.until("annotations are counted above categories", () -> taxonomy.hasCountAbove("category source"));
        taxonomy.write(released.replaceFirst("category expert", "category reviewer"));
        Waiting.until("what is gone is told, with its annotations", () -> desktop.views().rows(CHANGES).stream()
                .anyMatch(row -> row.contains("source.expert” is gone") && row.contains("annotation")));
        assertTrue(desktop.views().rows(CHANGES).getFirst().contains("needs version 2.0.0"),
                () -> desktop.views().rows(CHANGES).toString());
        desktop.taxonomies().keyInPicture(SWT.HOME);
        desktop.size(1920, 1080);
        desktop.picture(SCREENS.resolve("design-changes-light-1920.png"));
        desktop.size(1280, 800);
        desktop.picture(SCREENS.resolve("design-changes-light-1280.png"));
        desktop.commands().key(SWT.MOD1, 's');
    }

    @Test
    void aVocabularyIsImportedAndATaxonomyExportedWithAllThatIsLost(@TempDir Path folder) throws IOException {
        Path vocabulary = Files.writeString(folder.resolve("fish.ttl"), """
                @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
                @prefix : <https://example.org/fish/> .
                :carp a skos:Concept ; skos:prefLabel "Carp"@en ; skos:definition "One that lives in ponds."@en ; :weight 3 ; skos:broader :water .
                :fish a skos:Concept ; skos:prefLabel "Fish"@en ; skos:definition "What swims."@en ; :taste "mild" .
                :carp skos:broader :fish .
                """);
        desktop.commands().run("org.glossator.ui.importTaxonomy", vocabulary);
        List<String> left = desktop.dialogs().copyProblems();
        assertTrue(left.size() >= 3 && left.toString().contains("https://example.org/fish/taste"), left::toString);
        String text = desktop.taxonomies().textOf("fish");
        assertTrue(text.contains("category fish \"Fish\"") && text.contains("  category carp \"Carp\""), text);

        desktop.taxonomies().open(RELEASE);
        desktop.taxonomies().textOf(RELEASE);
        Path table = folder.resolve("feedback.csv");
        desktop.commands().run("org.glossator.ui.exportTaxonomy", table);
        List<String> lost = desktop.dialogs().copyProblems();
        assertTrue(lost.size() > 3 && lost.stream().allMatch(line -> line.startsWith("Left out")), lost::toString);
        assertTrue(Files.readString(table).contains("Expert"));
    }
}
