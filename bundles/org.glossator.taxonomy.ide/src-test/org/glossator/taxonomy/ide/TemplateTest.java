package org.glossator.taxonomy.ide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.glossator.taxonomy.TaxonomyProblems;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TemplateTest {
    private static final BlockingQueue<List<Finding>> FOUND = new LinkedBlockingQueue<>();
    private static final TaxonomySession SESSION = new TaxonomySession((uri, findings) -> {
        if (!uri.endsWith("p.taxonomy")) {
            FOUND.add(findings);
        }
    });
    private static int number;

    @AfterAll
    static void close() {
        SESSION.close();
    }

    static Stream<Template> all() {
        return Template.all().stream();
    }

    /** Names that a template only mentions are those of the person's own text. */
    @ParameterizedTest
    @MethodSource("all")
    void everyTemplateIsReadWhereItMayStand(Template template) throws Exception {
        String text = template.text().replaceAll("\\$\\{\\d:([^}]*)\\}", "$1").replaceAll("\\$\\d", "What belongs to it.");
        text = text.replaceFirst("[^\"]What belongs to it\\.\\s*$", "");
        String head = "taxonomy t version 2.0.0\ncategory top \"Top\" \"A definition.\"\n";
        String whole = template.anywhere() ? head + "{\n" + text + "\n}\n" : head + text;
        SESSION.update("file:///nowhere/" + number++ + ".taxonomy", whole);
        List<Finding> findings = FOUND.poll(20, TimeUnit.SECONDS);
        assertThat(findings).isNotNull().extracting(Finding::code).as(whole).doesNotContain(TaxonomyProblems.SYNTAX,
                TaxonomyProblems.STRAY, TaxonomyProblems.OPEN_TEXT, TaxonomyProblems.DUPLICATE_NAME);
    }

    @Test
    void templatesAreProposedWhereTheyMayStand() {
        String head = "taxonomy t version 1.0.0\n";
        assertThat(labels(head)).contains("facet with values", "category with borders");
        assertThat(labels(head + "category a {\n")).contains("category with borders").doesNotContain("facet with values");
        assertThat(labels(head + "rating")).containsExactly("rating on a scale");
    }

    private static List<String> labels(String text) {
        return SESSION.proposals("file:///nowhere/p.taxonomy", text, text.length()).orTimeout(20, TimeUnit.SECONDS).join().stream()
                .map(Proposal::label).toList();
    }
}
