package org.glossator.taxonomy.ide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.glossator.taxonomy.ide.Editor.at;
import static org.glossator.taxonomy.ide.Editor.get;
import static org.glossator.taxonomy.ide.Editor.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.CodeLensParams;
import org.eclipse.lsp4j.Color;
import org.eclipse.lsp4j.ColorPresentationParams;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DocumentColorParams;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.DocumentHighlightParams;
import org.eclipse.lsp4j.DocumentRangeFormattingParams;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.FileChangeType;
import org.eclipse.lsp4j.FileEvent;
import org.eclipse.lsp4j.FoldingRangeRequestParams;
import org.eclipse.lsp4j.FormattingOptions;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InlayHintParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ReferenceContext;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.SelectionRange;
import org.eclipse.lsp4j.SelectionRangeParams;
import org.eclipse.lsp4j.SemanticTokens;
import org.eclipse.lsp4j.SemanticTokensDelta;
import org.eclipse.lsp4j.SemanticTokensDeltaParams;
import org.eclipse.lsp4j.SemanticTokensParams;
import org.eclipse.lsp4j.SemanticTokensRangeParams;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.WorkspaceSymbolParams;
import org.glossator.taxonomy.TaxonomyProblems;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every service of the server, asked through the protocol. */
class ProtocolServerTest {
    private static final String URI = "file:///somewhere/a.taxonomy";
    private static final String USER = "file:///somewhere/user.taxonomy";
    private static final String TEXT = """
            taxonomy t version 2.0.0
              title "T"
            /* one
               comment */
            category a "Ä 𝄞" key A colour #0a9fbd
              "What a is."
              use when "it fits"
            {
              category b "B" key B
                "What b is."
              category c "C" key C id kept
                "What c is."
            }
            """;

    @TempDir
    private Path folder = Path.of("");
    private final Editor editor = new Editor(taxonomy -> Map.of("a", 2, "a.b", 3));

    @BeforeEach
    void greet() {
        editor.greet(new WorkspaceFolder(folder.toUri().toString(), "f"));
        editor.open(URI, TEXT);
    }

    @AfterEach
    void close() {
        if (!editor.ended.isDone()) {
            editor.close();
        }
        assertThat(editor.messages).isEmpty();
    }

    @Test
    void problemsComeWhileTypingAndGoWithTheText() {
        assertThat(editor.found(URI, 1)).isEmpty();
        Position place = at(TEXT, "B\" key B");
        editor.write(URI, 2, new Range(place, place), "\" stray");
        assertThat(editor.found(URI, 2)).isNotEmpty().allSatisfy(
                problem -> assertThat(problem.getRange().getStart().getLine()).isEqualTo(place.getLine()));
        editor.write(URI, 3, TEXT.replace("key C", "key CC"));
        assertThat(editor.found(URI, 3)).singleElement().satisfies(problem -> {
            assertThat(problem.getCode().getLeft()).isEqualTo(TaxonomyProblems.BAD_KEY);
            assertThat(problem.getRange().getStart()).isEqualTo(at(TEXT, "C id kept"));
        });
        editor.closeText(URI);
        assertThat(editor.found(URI, 3)).isEmpty();
    }

    @Test
    void aProblemHasItsFix() {
        String wrong = TEXT.replace("key C", "key CC");
        editor.write(URI, 2, wrong);
        Diagnostic problem = editor.found(URI, 2).getFirst();
        var actions = get(editor.server.getTextDocumentService().codeAction(
                new CodeActionParams(text(URI), problem.getRange(), new CodeActionContext(List.of(problem)))));
        assertThat(actions).isNotEmpty();
        var action = actions.getFirst().getRight();
        assertThat(action.getDiagnostics()).containsExactly(problem);
        editor.write(URI, 3, applied(wrong, action.getEdit().getChanges().get(URI)));
        assertThat(editor.found(URI, 3)).isEmpty();
    }

    @Test
    void whatCanBeWrittenIsProposed() {
        editor.write(URI, 2, TEXT + "cate");
        List<CompletionItem> items = complete(new Position(13, 4));
        assertThat(items).isNotEmpty().allSatisfy(item -> {
            assertThat(item.getTextEdit().getLeft().getNewText()).startsWith("category ").doesNotContain("$"); // no snippets
            assertThat(item.getTextEdit().getLeft().getRange()).isEqualTo(new Range(new Position(13, 0), new Position(13, 4)));
        });
        assertThat(complete(at(TEXT, "fits"))).isEmpty();
        assertThat(complete(at(TEXT, "comment"))).isEmpty();
    }

    @Test
    void whatAProposalNamesIsExplainedWhenItIsAskedFor() {
        String text = TEXT + "rule s exclusive ";
        editor.write(URI, 2, text);
        List<CompletionItem> items = complete(new Position(13, 17));
        CompletionItem told = get(editor.server.getTextDocumentService().resolveCompletionItem(items.stream()
                .filter(item -> item.getLabel().equals("a")).findFirst().orElseThrow()));
        assertThat(told.getDocumentation().getRight().getValue()).contains("Ä 𝄞", "What a is.", "it fits");
        CompletionItem statement = new CompletionItem("use when");
        assertThat(get(editor.server.getTextDocumentService().resolveCompletionItem(statement)).getDocumentation()).isNull();
    }

    private List<CompletionItem> complete(Position place) {
        return get(editor.server.getTextDocumentService().completion(new CompletionParams(text(URI), place))).getRight().getItems();
    }

    @Test
    void aNameIsExplained() {
        var hover = get(editor.server.getTextDocumentService().hover(new HoverParams(text(URI), at(TEXT, "a \"Ä"))));
        assertThat(hover.getContents().getRight().getValue()).contains("Ä 𝄞", "What a is.", "use when", "it fits", "0a9fbd");
        assertThat(hover.getRange()).isEqualTo(new Range(at(TEXT, "a \"Ä"), at(TEXT, " \"Ä")));
        assertThat(get(editor.server.getTextDocumentService().hover(new HoverParams(text(URI), new Position(2, 1))))).isNull();
    }

    @Test
    void aDeclarationLeadsToItself() {
        Position b = at(TEXT, "b \"B\"");
        var found = get(editor.server.getTextDocumentService().definition(new DefinitionParams(text(URI), b))).getLeft();
        assertThat(found).singleElement().satisfies(place -> assertThat(place.getRange().getStart()).isEqualTo(b));
        assertThat(get(editor.server.getTextDocumentService()
                .references(new ReferenceParams(text(URI), b, new ReferenceContext(true))))).hasSize(1);
        assertThat(get(editor.server.getTextDocumentService().documentHighlight(new DocumentHighlightParams(text(URI), b))))
                .hasSize(1);
    }

    @Test
    void aRenamedCategoryKeepsItsIdAndSaysSo() {
        Position a = at(TEXT, "a \"Ä");
        var prepared = get(editor.server.getTextDocumentService().prepareRename(new PrepareRenameParams(text(URI), a)));
        assertThat(prepared.getSecond().getPlaceholder()).isEqualTo("a");
        var edit = get(editor.server.getTextDocumentService().rename(new RenameParams(text(URI), a, "other")));
        assertThat(applied(TEXT, edit.getChanges().get(URI))).isEqualTo(TEXT.replace("category a \"Ä 𝄞\"", "category other \"Ä 𝄞\" id a")
                .replace("category b \"B\"", "category b \"B\" id a.b") + "renamed a to other since 2.0.0\n");
        for (String bad : List.of("", "1a", "a.b", "two words")) {
            assertThatThrownBy(() -> get(editor.server.getTextDocumentService().rename(new RenameParams(text(URI), a, bad))))
                    .hasMessageContaining("not a name");
        }
        assertThatThrownBy(() -> get(editor.server.getTextDocumentService()
                .rename(new RenameParams(text(URI), at(TEXT, "b \"B\""), "c")))).hasMessageContaining("a.c");
    }

    @Test
    void aRenamedAttributeOrRelationSaysSo() {
        String text = "taxonomy user version 2.0.0\ncategory a \"A\" \"D.\" {\n  attribute sev : integer\n}\n"
                + "attribute note : text when sev > 3\nrelation for : claim -> claim\nscale s 1..2\nattribute size : s\n";
        editor.open(USER, text);
        assertThat(renamed(text, "sev", "severity")).isEqualTo(text.replace("sev ", "severity ")
                + "renamed attribute a.sev to a.severity since 2.0.0\n");
        assertThat(renamed(text, "note", "remark")).endsWith("renamed attribute note to remark since 2.0.0\n");
        assertThat(renamed(text, "for", "supports")).endsWith("renamed relation for to supports since 2.0.0\n");
        assertThat(renamed(text, "s 1", "steps")).isEqualTo(text.replace("scale s", "scale steps").replace(": s", ": steps"));
        String attribute = text + "renamed attribute old to ";
        assertThat(complete(USER, attribute, end(attribute))).contains("a.sev", "note", "size").doesNotContain("a", "for");
        String relation = text + "deprecated relation ";
        assertThat(complete(USER, relation, end(relation))).containsExactly("for");
        String category = text + "renamed ";
        assertThat(complete(USER, category, end(category))).contains("a", "attribute", "relation").doesNotContain("note");
    }

    private String renamed(String text, String name, String to) {
        return applied(text, get(editor.server.getTextDocumentService().rename(new RenameParams(text(USER), at(text, name), to)))
                .getChanges().get(USER));
    }

    private static Position end(String text) {
        return at(text + "$", "$");
    }

    @Test
    void mentionsAreFollowedAndRenamedInEveryText() throws IOException {
        String base = "taxonomy base version 1.2.0\ncategory top \"Top\" {\n  category leaf \"Leaf\" \"D.\"\n  category other see leaf \"D.\"\n}\n";
        String user = "taxonomy user version 1.0.0\n  import base [1.0, 2.0)\ncategory x \"X\" see base:top.leaf \"D.\"\ncategory y \"Y\" also under x \"D.\"\n";
        String baseUri = Files.writeString(folder.resolve("base.taxonomy"), base).toUri().toString();
        editor.server.getWorkspaceService().didChangeWatchedFiles(
                new DidChangeWatchedFilesParams(List.of(new FileEvent(baseUri, FileChangeType.Created))));
        assertThat(find("top")).isNotEmpty();
        editor.open(USER, user);
        var service = editor.server.getTextDocumentService();
        var declared = get(service.definition(new DefinitionParams(text(USER), at(user, "leaf")))).getLeft();
        assertThat(declared).singleElement().satisfies(place -> {
            assertThat(place.getUri()).isEqualTo(baseUri);
            assertThat(cut(base, place.getRange())).isEqualTo("leaf");
        });
        assertThat(get(service.hover(new HoverParams(text(USER), at(user, "leaf")))).getContents().getRight().getValue())
                .contains("base:top.leaf");
        assertThat(get(service.references(new ReferenceParams(text(USER), at(user, "leaf"), new ReferenceContext(true)))).stream()
                .map(place -> cut(place.getUri().equals(USER) ? user : base, place.getRange()))).containsExactly("leaf", "leaf", "leaf");
        var edit = get(service.rename(new RenameParams(text(USER), at(user, "top"), "root")));
        assertThat(applied(user, edit.getChanges().get(USER))).isEqualTo(user.replace("base:top", "base:root"));
        assertThat(applied(base, edit.getChanges().get(baseUri))).contains("category root \"Top\" id top {",
                "category leaf \"Leaf\" id top.leaf", "renamed top to root since 1.2.0");
        assertThat(get(service.inlayHint(new InlayHintParams(text(USER), new Range(new Position(0, 0), new Position(9, 0))))))
                .isEmpty();
        assertThat(complete(USER, user.replace("under x", "under "), at(user, "x \"D.\"\n"))).contains("x", "y");
    }

    private List<String> complete(String uri, String text, Position place) {
        editor.write(uri, 2, text);
        return get(editor.server.getTextDocumentService().completion(new CompletionParams(text(uri), place))).getRight()
                .getItems().stream().map(CompletionItem::getLabel).toList();
    }

    @Test
    void namesAreListedAndFound() throws IOException {
        var symbols = get(editor.server.getTextDocumentService().documentSymbol(new DocumentSymbolParams(text(URI))));
        assertThat(symbols).singleElement().satisfies(taxonomy -> {
            assertThat(taxonomy.getRight().getName()).isEqualTo("T");
            assertThat(taxonomy.getRight().getChildren().getFirst().getChildren()).hasSize(2);
        });
        Path other = Files.writeString(folder.resolve("other.taxonomy"), "taxonomy o version 1.0.0 category unopened \"U\" \"D.\"");
        editor.server.getWorkspaceService().didChangeWatchedFiles(new DidChangeWatchedFilesParams(
                List.of(new FileEvent(other.toUri().toString(), FileChangeType.Created))));
        editor.write(URI, 2, TEXT + "\n");
        editor.found(URI, 2);
        assertThat(find("nop")).containsExactly("unopened");
        assertThat(find("b")).contains("a.b");
    }

    private List<String> find(String query) {
        return get(editor.server.getWorkspaceService().symbol(new WorkspaceSymbolParams(query))).getRight().stream()
                .map(symbol -> symbol.getName()).toList();
    }

    @Test
    void whatHasSeveralLinesFolds() {
        assertThat(get(editor.server.getTextDocumentService().foldingRange(new FoldingRangeRequestParams(text(URI)))))
                .extracting(fold -> fold.getStartLine() + "-" + fold.getEndLine())
                .containsExactlyInAnyOrder("4-12", "8-9", "10-11", "2-3");
    }

    @Test
    void aSelectionGrowsFromTheWordToAll() {
        Position place = at(TEXT, "hat b");
        var ranges = get(editor.server.getTextDocumentService()
                .selectionRange(new SelectionRangeParams(text(URI), List.of(place))));
        var shown = new ArrayList<String>();
        for (SelectionRange range = ranges.getFirst(); range != null; range = range.getParent()) {
            shown.add(cut(TEXT, range.getRange()));
        }
        assertThat(shown).startsWith("What", "\"What b is.\"", "category b \"B\" key B\n    \"What b is.\"").endsWith(TEXT);
    }

    @Test
    void wordsArePaintedWholeInPartAndByChanges() {
        var service = editor.server.getTextDocumentService();
        SemanticTokens all = get(service.semanticTokensFull(new SemanticTokensParams(text(URI))));
        assertThat(painted(TEXT, all.getData())).contains("0 taxonomy", "1 \"Ä 𝄞\"", "3 #0a9fbd", "4 /* one", "4 comment */",
                "5 a", "5 b");
        Range range = new Range(new Position(3, 0), new Position(4, 10));
        assertThat(painted(TEXT, get(service.semanticTokensRange(new SemanticTokensRangeParams(text(URI), range))).getData()))
                .startsWith("4 /* one", "4 comment */", "0 category");
        editor.write(URI, 2, TEXT.replace("key C", "key C abstract"));
        SemanticTokensDelta delta = get(service
                .semanticTokensFullDelta(new SemanticTokensDeltaParams(text(URI), all.getResultId()))).getRight();
        var data = new ArrayList<>(all.getData());
        delta.getEdits().forEach(edit -> {
            data.subList(edit.getStart(), edit.getStart() + edit.getDeleteCount()).clear();
            data.addAll(edit.getStart(), edit.getData());
        });
        assertThat(data).isEqualTo(get(service.semanticTokensFull(new SemanticTokensParams(text(URI)))).getData());
        assertThat(delta.getEdits().getFirst().getData().size()).isLessThan(data.size() / 2);
    }

    private static List<String> painted(String text, List<Integer> data) {
        List<String> lines = text.lines().toList();
        var painted = new ArrayList<String>();
        int line = 0;
        int start = 0;
        for (int i = 0; i < data.size(); i += 5) {
            line += data.get(i);
            start = data.get(i) == 0 ? start + data.get(i + 1) : data.get(i + 1);
            painted.add(data.get(i + 3) + " " + lines.get(line).substring(start, start + data.get(i + 2)).strip());
        }
        return painted;
    }

    @Test
    void coloursAreFoundAndWritten() {
        var found = get(editor.server.getTextDocumentService().documentColor(new DocumentColorParams(text(URI))));
        assertThat(found).singleElement().satisfies(colour -> {
            assertThat(cut(TEXT, colour.getRange())).isEqualTo("#0a9fbd");
            assertThat(get(editor.server.getTextDocumentService().colorPresentation(new ColorPresentationParams(text(URI),
                    new Color(1, 0.5, 0, 1), colour.getRange())))).singleElement()
                            .satisfies(written -> assertThat(written.getLabel()).isEqualTo("#ff8000"));
        });
    }

    @Test
    void storedAnnotationsAreCounted() {
        assertThat(get(editor.server.getTextDocumentService().codeLens(new CodeLensParams(text(URI)))).stream()
                .map(lens -> lens.getCommand().getTitle())).containsExactly("2 here, 5 annotations with those below", "3 annotations");
    }

    @Test
    void textsAreLaidOutWholeAndInPart() {
        String crooked = TEXT.replace("  category c", "      category   c").replace("  \"What a", "\"What a").replace("\n", "\r\n");
        editor.write(URI, 2, crooked);
        var service = editor.server.getTextDocumentService();
        assertThat(applied(crooked, get(service.formatting(new DocumentFormattingParams(text(URI), new FormattingOptions())))))
                .isEqualTo(applied(TEXT, List.of()).replace("\n", "\r\n"));
        Range line = new Range(at(crooked, "category   c"), at(crooked, "c \"C\""));
        assertThat(applied(crooked, get(service.rangeFormatting(
                new DocumentRangeFormattingParams(text(URI), new FormattingOptions(), line))))).contains("  category c", "\"What a");
    }

    @Test
    void hintsAreAskedInVain() {
        assertThat(get(editor.server.getTextDocumentService()
                .inlayHint(new InlayHintParams(text(URI), new Range(new Position(0, 0), new Position(99, 0)))))).isEmpty();
    }

    @Test
    void aTextThatIsNotOpenHasNoAnswersAndDoesNoHarm() {
        String none = "file:///not/open.taxonomy";
        assertThat(get(editor.server.getTextDocumentService().hover(new HoverParams(text(none), new Position(9, 9))))).isNull();
        assertThat(get(editor.server.getTextDocumentService().documentSymbol(new DocumentSymbolParams(text(none))))).isEmpty();
        editor.write(none, 4, "x");
        editor.closeText(none);
        assertThat(get(editor.server.getTextDocumentService().documentSymbol(new DocumentSymbolParams(text(URI))))).hasSize(1);
    }

    @Test
    void aCancelledQuestionEndsAndTheNextIsAnswered() {
        String many = "taxonomy t version 1.0.0\n" + "category a \"A\" \"D.\"\n".repeat(5_000);
        editor.write(URI, 2, many);
        var asked = editor.server.getTextDocumentService().documentSymbol(new DocumentSymbolParams(text(URI)));
        asked.cancel(true);
        assertThat(asked).isCancelled();
        assertThat(get(editor.server.getTextDocumentService().documentSymbol(new DocumentSymbolParams(text(URI)))).getFirst()
                .getRight().getChildren()).hasSize(5_000);
    }

    @Test
    void aStormOfBrokenTextsLeavesTheServerStanding() {
        var random = new Random("storm".hashCode());
        var service = editor.server.getTextDocumentService();
        var now = new StringBuilder(TEXT);
        int version = 1;
        for (int i = 0; i < 300; i++) {
            int from = random.nextInt(now.length() + 1);
            int to = Math.min(now.length(), from + random.nextInt(i % 10 == 0 ? 80 : 4));
            String put = random.nextInt(3) == 0 ? "" : "{}\"#\u0001;\n\\/*é𝄞a.{".substring(random.nextInt(6), 6 + random.nextInt(9));
            String before = now.toString();
            now.replace(from, to, put);
            editor.write(URI, ++version, new Range(position(before, from), position(before, to)), put);
            Position caret = position(now.toString(), random.nextInt(now.length() + 1));
            service.hover(new HoverParams(text(URI), caret));
            service.completion(new CompletionParams(text(URI), caret));
            service.foldingRange(new FoldingRangeRequestParams(text(URI)));
            if (now.length() > 2_000 || now.length() < 50) {
                now.replace(0, now.length(), TEXT);
                editor.write(URI, ++version, TEXT);
            }
        }
        List<Diagnostic> storm = editor.found(URI, version);
        String text = now.toString();
        assertThat(storm).allSatisfy(problem -> assertThat(problem.getCode().getLeft()).startsWith("taxonomy."));
        editor.closeText(URI);
        editor.found(URI, version);
        editor.open(URI, text);
        assertThat(shown(editor.found(URI, 1))).as("parsed anew, it is the same as parsed step by step: %s", text)
                .isEqualTo(shown(storm));
    }

    @Test
    void anEditorThatVanishesEndsTheServer() throws IOException {
        editor.vanish();
        assertThat(get(editor.ended)).isEqualTo(1);
    }

    private static List<String> shown(List<Diagnostic> problems) {
        return problems.stream().map(problem -> problem.getRange().getStart().getLine() + ":"
                + problem.getRange().getStart().getCharacter() + " " + problem.getMessage().getLeft()).toList();
    }

    /** As the protocol has it: a carriage return ends a line too. */
    private static Position position(String text, int offset) {
        int line = 0;
        int start = 0;
        for (int i = 0; i < offset; i++) {
            boolean pair = text.startsWith("\r\n", i);
            if (text.charAt(i) == '\n' || text.charAt(i) == '\r' && !pair) {
                line++;
                start = i + 1;
            }
        }
        return new Position(line, offset - start);
    }

    private static String cut(String text, Range range) {
        return text.substring(offset(text, range.getStart()), offset(text, range.getEnd()));
    }

    private static String applied(String text, List<? extends TextEdit> edits) {
        var changed = new StringBuilder(text);
        edits.stream().sorted(Comparator.comparingInt((TextEdit edit) -> offset(text, edit.getRange().getStart())).reversed())
                .forEach(edit -> changed.replace(offset(text, edit.getRange().getStart()), offset(text, edit.getRange().getEnd()),
                        edit.getNewText()));
        return changed.toString();
    }

    private static int offset(String text, Position position) {
        int start = 0;
        for (int line = 0; line < position.getLine(); line++) {
            start = text.indexOf('\n', start) + 1;
        }
        return start + position.getCharacter();
    }
}
