package org.glossator.taxonomy.ide.fixes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.resource.IResourceFactory;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.util.StringInputStream;
import org.eclipse.xtext.validation.CheckMode;
import org.eclipse.xtext.validation.IResourceValidator;
import org.eclipse.xtext.validation.Issue;
import org.glossator.model.Severity;
import org.glossator.taxonomy.TaxonomySources;
import org.glossator.taxonomy.ide.Change;
import org.glossator.taxonomy.ide.Finding;
import org.glossator.taxonomy.ide.TaxonomyIdeSetup;
import org.glossator.taxonomy.links.Imports;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.google.inject.Injector;

/** The first fix of a problem makes the text that is wanted, in which the problem is gone. */
class TaxonomyFixesTest {
    private static final Injector LANGUAGE = new TaxonomyIdeSetup().createInjectorAndDoEMFRegistration();
    private static final TaxonomySources SOURCES = TaxonomySources.of(List.of("taxonomy o version 1.0.0 category x \"X\" \"D.\"",
            "taxonomy o version 1.2.0 category x \"X\" \"D.\"", "taxonomy sample.base version 1.0.0 category x \"X\" \"D.\""));
    private static final String HEADER = "taxonomy t version 2.0.0\n";

    /** ; is the end of a line. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "stray | category a \"A\" \"D.\" exampel \"x\" | category a \"A\" \"D.\" example \"x\"",
            "stray | category a “A” \"D.\" | category a \"A\" \"D.\"",
            "stray | category a 'An A' \"D.\" | category a \"An A\" \"D.\"",
            "stray | category a \"A\" \"D.\"; attribute x : boolean requierd | category a \"A\" \"D.\"; attribute x : boolean required",
            "alikeColours | category a \"A\" colour #0a9fbd \"D.\"; category b \"B\" colour #0a9fbe \"D.\" |"
                    + "category a \"A\" colour #0a9fbd \"D.\"; category b \"B\" colour #7a63c7 \"D.\"",
            "badRange | category a \"A\" \"D.\"; scale s 5..-1.5 | category a \"A\" \"D.\"; scale s -1.5..5",
            "badCardinality | category a \"A\" \"D.\"; attribute p : evidence span 3..2 | category a \"A\" \"D.\"; attribute p : evidence span 2..3",
            "duplicateName | category a \"A\" \"D.\"; category a \"B\" \"D.\" | category a \"A\" \"D.\"; category a-2 \"B\" \"D.\"",
            "duplicateAttribute | category a \"A\" \"D.\"; attribute x : boolean; attribute x : text |"
                    + "category a \"A\" \"D.\"; attribute x : boolean; attribute x-2 : text",
            "unresolved | category a \"A\" \"D.\"; scale force 1..3; attribute x : forze | category a \"A\" \"D.\"; scale force 1..3; attribute x : force",
            "badRange | category a \"A\" \"D.\"; scale s 1-3 or n/a | category a \"A\" \"D.\"; scale s 1..3 or n/a",
            "badRange | category a \"A\" \"D.\"; attribute x : integer 1 to 3 | category a \"A\" \"D.\"; attribute x : integer 1..3",
            "unresolved | category a \"A\" \"D.\"; attribute x : string max 30 | category a \"A\" \"D.\"; attribute x : text max 30",
            "importVersion | import o 2.0.0; category a \"A\" \"D.\" see o:x | import o 1.2.0; category a \"A\" \"D.\" see o:x",
            "unknownImport | import nowhere; category a \"A\" \"D.\" | category a \"A\" \"D.\"",
            "duplicateId | category a \"A\" id x \"D.\"; category b \"B\" \"D.\" { category c \"C\" id x \"D.\" } |"
                    + "category a \"A\" id x \"D.\"; category b \"B\" \"D.\" { category c \"C\" id b.c \"D.\" }",
            "duplicateId | category a \"A\" id b \"D.\"; category b \"B\" \"D.\" | category a \"A\" id b \"D.\"; category b \"B\" id b-2 \"D.\"",
            "duplicateLabel | category a \"A\" \"D.\"; category b \"A (2)\" \"D.\"; category c \"A\" \"D.\" |"
                    + "category a \"A\" \"D.\"; category b \"A (2)\" \"D.\"; category c \"A (3)\" \"D.\"",
            "badRelation | category a \"A\" \"D.\"; relation r \"R\" | category a \"A\" \"D.\"; relation r \"R\" : claim -> claim",
            "badRelation | category a \"A\" \"D.\"; relation r : a | category a \"A\" \"D.\"; relation r : a -> claim",
            "badRelation | category a \"A\" \"D.\"; relation r : a -> claim symmetric \"D.\" | category a \"A\" \"D.\"; relation r : a -> claim \"D.\"",
            "cycle | category a \"A\" \"D.\" also under b; category b \"B\" \"D.\" also under a | category a \"A\" \"D.\"; category b \"B\" \"D.\" also under a",
            "cycle | category a \"A\" \"D.\" also under c, a.b { category b \"B\" \"D.\" }; category c \"C\" \"D.\" |"
                    + "category a \"A\" \"D.\" also under c { category b \"B\" \"D.\" }; category c \"C\" \"D.\"",
            "cycle | category a \"A\" \"D.\" also under a.b, c { category b \"B\" \"D.\" }; category c \"C\" \"D.\" |"
                    + "category a \"A\" \"D.\" also under c { category b \"B\" \"D.\" }; category c \"C\" \"D.\"",
            "mappingIncomplete | category a \"A\" \"D.\" { category b \"B\" \"D.\"; category c \"C\" \"D.\"; category d \"E\" \"D.\" }; mapping m {;   values v, w;   a.b -> v; } |"
                    + "category a \"A\" \"D.\" { category b \"B\" \"D.\"; category c \"C\" \"D.\"; category d \"E\" \"D.\" }; mapping m {;   values v, w;   a.b -> v;   a.c -> w;   a.d -> w; }",
            "mappingIncomplete | category a \"A\" \"D.\"; mapping m {;   values v, w;   a -> v; } | category a \"A\" \"D.\"; mapping m {;   values v;   a -> v; }",
            "unresolved | category a \"A\" \"D.\"; attribute x : bolean | category a \"A\" \"D.\"; attribute x : boolean",
            "unresolved | category a \"A\" \"D.\"; attribute sure : boolean; attribute y : text when sur |"
                    + "category a \"A\" \"D.\"; attribute sure : boolean; attribute y : text when sure",
            "unresolved | category a \"A\" applies to sentense \"D.\" | category a \"A\" applies to sentence \"D.\"",
            "badWord | category a \"A\" polarity nice \"D.\" | category a \"A\" polarity good \"D.\"",
            "openText | category a \"A\" \"D. | category a \"A\" \"D.\"",
            "openComment | category a \"A\" \"D.\" /* why | category a \"A\" \"D.\" /* why */",
            "openBlock | category a \"A\" \"D.\" { category b \"B\" \"D.\"; category c \"C\" \"D.\" | category a \"A\" \"D.\" { category b \"B\" \"D.\" }; category c \"C\" \"D.\"",
            "badEscape | category a \"A\" \"D\\d.\" | category a \"A\" \"D\\\\d.\"",
            "badColour | category a \"A\" colour #07b \"D.\" | category a \"A\" colour #0077bb \"D.\"",
            "badVersion | category a \"A\" since 1.1 \"D.\" | category a \"A\" since 1.1.0 \"D.\"",
            "badIri | category a \"A\" uri <https://example.org; \"D.\" | category a \"A\" uri <https://example.org>; \"D.\"",
            "changeVersion | category a \"A\" \"D.\"; renamed old to a | category a \"A\" \"D.\"; renamed old to a since 2.0.0",
            "changeVersion | category a \"A\" since 3.0.0 \"D.\" | category a \"A\" since 2.0.0 \"D.\"",
            "duplicateKey | category a \"A\" key X \"D.\"; category b \"B\" key X \"D.\" | category a \"A\" key X \"D.\"; category b \"B\" key B \"D.\"",
            "reservedKey | category a \"A\" key N \"D.\" | category a \"A\" key A \"D.\"",
            "badKey | category a \"A\" key AA \"D.\" | category a \"A\" key A \"D.\"",
            "emptyAbstract | category a \"A\" abstract \"D.\" | category a \"A\" \"D.\"",
            "missingDefinition | category a \"A\" key A | category a \"A\";   \"Say here what belongs to it.\" key A",
            "missingDefinition | category my-own | category my-own \"My own\";   \"Say here what belongs to it.\"",
            "longLabel | category a \"It is long.\" | category a \"A\" \"It is long.\"",
            "missingTranslation | translations de; category a \"A\"; \"D.\" | translations de; category a \"A\" \"A\"@de; \"D.\";   \"D.\"@de",
            "unreachable | category a \"A\" \"D.\" priority b { category b \"B\" \"D.\"; category c \"C\" \"D.\" } |"
                    + "category a \"A\" \"D.\" priority b, c { category b \"B\" \"D.\"; category c \"C\" \"D.\" }",
            "unknownImport | import sample.bse as b; category a \"A\" \"D.\" see b:x | import sample.base as b; category a \"A\" \"D.\" see b:x",
            "unknownImport | import base; category a \"A\" \"D.\" | import sample.base; category a \"A\" \"D.\"",
            "changeUnknownTarget | category fact \"F\" \"D.\"; attribute fakts : boolean; renamed attribute old to fakt since 1.0.0 | "
                    + "category fact \"F\" \"D.\"; attribute fakts : boolean; renamed attribute old to fakts since 1.0.0",
            "changeUnknownTarget | category fact \"F\" \"D.\"; renamed old to fakt since 1.0.0 |"
                    + "category fact \"F\" \"D.\"; renamed old to fact since 1.0.0",
            "deprecatedUse | category a \"A\" \"D.\" see b; category b \"B\" \"D.\"; category c \"C\" \"D.\"; deprecated category b use c since 1.0.0 |"
                    + "category a \"A\" \"D.\" see c; category b \"B\" \"D.\"; category c \"C\" \"D.\"; deprecated category b use c since 1.0.0",
            "exampleConflict | category a \"A\" \"D.\"; example \"x\"; near miss \"x\"; note \"n\" | category a \"A\" \"D.\"; example \"x\"; note \"n\"",
            "mappingDouble | category a \"A\" \"D.\"; mapping m { values v; a -> v; a -> v; } | category a \"A\" \"D.\"; mapping m { values v; a -> v; }" })
    void theFirstFixSolvesTheProblem(String code, String text, String fixed) throws IOException {
        String before = HEADER + text.replace("; ", "\n").replace(";", "\n");
        XtextResource tree = load(before);
        Issue issue = issues(tree).stream().filter(each -> each.getCode().equals("taxonomy." + code)).findFirst().orElseThrow();
        var finding = new Finding(Severity.ERROR, issue.getCode(), issue.getMessage(), issue.getLineNumber(), issue.getOffset(),
                issue.getOffset() + issue.getLength());
        List<Fix> fixes = TaxonomyFixes.fixes(finding, tree);
        assertThat(fixes).isNotEmpty();
        String after = apply(before, fixes.getFirst().changes());
        assertThat(after).isEqualTo(HEADER + fixed.replace("; ", "\n").replace(";", "\n"));
        assertThat(issues(load(after))).extracting(Issue::getCode).doesNotContain(issue.getCode());
    }

    private static String apply(String text, List<Change> changes) {
        var changed = new StringBuilder(text);
        for (Change change : changes.reversed()) {
            changed.replace(change.start(), change.end(), change.text());
        }
        return changed.toString();
    }

    private static XtextResource load(String text) throws IOException {
        var resource = (XtextResource) LANGUAGE.getInstance(IResourceFactory.class).createResource(URI.createURI("text:/t.taxonomy"));
        var resources = LANGUAGE.getInstance(XtextResourceSet.class);
        Imports.attach(resources, SOURCES);
        resources.getResources().add(resource);
        resource.load(new StringInputStream(text, "UTF-8"), Map.of(XtextResource.OPTION_ENCODING, "UTF-8"));
        return resource;
    }

    private static List<Issue> issues(XtextResource tree) {
        return LANGUAGE.getInstance(IResourceValidator.class).validate(tree, CheckMode.ALL, CancelIndicator.NullImpl);
    }
}
