package org.glossator.taxonomy.links;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.resource.XtextResource;
import org.glossator.taxonomy.parser.SyntaxNodes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WrittenReferenceTest {
    static Stream<Path> texts() throws IOException {
        return Stream.concat(Files.list(Path.of("src-test/org/glossator/taxonomy/samples")), Files.list(Path.of("libraries")))
                .filter(file -> file.toString().endsWith(".taxonomy")).sorted();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void whatTheParserNotesIsWhatStandsInTheTree(Path file) throws IOException {
        XtextResource read = ParsedTexts.read(Files.readString(file));
        ICompositeNode root = read.getParseResult().getRootNode();

        assertThat(((SyntaxNodes.Tree) read.getParseResult()).references()).isNotNull();
        assertThat(said(WrittenReference.of(read.getContents().getFirst(), root))).isEqualTo(said(WrittenReference.in(root)));
    }

    @Test
    void aReferenceBetweenCommentsAndBlanksIsNoted() throws IOException {
        XtextResource read = ParsedTexts.read("taxonomy t version 1.0.0 category a \"A\" { category b \"B\" } category c \"C\" see /* one */ a /* two */ . // three\n b");

        List<WrittenReference> noted = WrittenReference.of(read.getContents().getFirst(), read.getParseResult().getRootNode());

        assertThat(noted).extracting(WrittenReference::name).containsExactly("a.b");
        assertThat(said(noted)).isEqualTo(said(WrittenReference.in(read.getParseResult().getRootNode())));
    }

    @Test
    void aTextWithErrorsIsWalkedThrough() throws IOException {
        XtextResource read = ParsedTexts.read("taxonomy t version 1.0.0 category a \"A\" see b, , c category b \"B\" category c \"C\" see a");

        assertThat(((SyntaxNodes.Tree) read.getParseResult()).references()).isNull();
        assertThat(WrittenReference.of(read.getContents().getFirst(), read.getParseResult().getRootNode()))
                .extracting(WrittenReference::name).endsWith("a");
    }

    private static List<String> said(List<WrittenReference> all) {
        return all.stream().map(one -> one.owner().eClass().getName() + System.identityHashCode(one.owner()) + " "
                + one.reference().getName() + " " + one.name() + " " + one.node().getOffset() + "+" + one.node().getLength()).toList();
    }
}
