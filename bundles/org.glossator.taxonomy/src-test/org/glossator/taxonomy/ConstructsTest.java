package org.glossator.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.parser.IParseResult;
import org.eclipse.xtext.parser.IParser;
import org.glossator.taxonomy.syntax.TaxonomyText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.google.inject.Injector;

/** Every construct of the language parses, in the usual order and in others. */
class ConstructsTest {
    private static final Path SAMPLES = Path.of("src-test/org/glossator/taxonomy/samples");
    private static final Injector LANGUAGE = new TaxonomyStandaloneSetup().createInjectorAndDoEMFRegistration();

    static Stream<Path> samples() throws IOException {
        return Files.list(SAMPLES).sorted();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void samplesParseAndHaveNoStrayWord(Path sample) throws IOException {
        assertThat(strays(parse(Files.readString(sample)))).isEmpty();
    }

    private static TaxonomyText parse(String text) {
        IParseResult result = LANGUAGE.getInstance(IParser.class).parse(new StringReader(text));
        assertThat(result.getSyntaxErrors()).extracting(node -> node.getStartLine() + ": " + node.getSyntaxErrorMessage().getMessage())
                .isEmpty();
        return (TaxonomyText) result.getRootASTElement();
    }

    private static List<Object> strays(EObject root) {
        var strays = new ArrayList<Object>();
        root.eAllContents().forEachRemaining(object -> strays.addAll(strayOf(object)));
        strays.addAll(strayOf(root));
        return strays;
    }

    private static List<?> strayOf(EObject object) {
        var feature = object.eClass().getEStructuralFeature("stray");
        return feature == null ? List.of() : (List<?>) object.eGet(feature);
    }
}
