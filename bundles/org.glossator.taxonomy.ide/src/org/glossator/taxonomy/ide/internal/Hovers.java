package org.glossator.taxonomy.ide.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.xtext.resource.XtextResource;
import org.glossator.taxonomy.TaxonomySources;
import org.glossator.taxonomy.VersionRange;
import org.glossator.taxonomy.ide.Explanation;
import org.glossator.taxonomy.ide.Explanation.Note;
import org.glossator.taxonomy.ide.OutlineNode;
import org.glossator.taxonomy.ide.OutlineNode.Kind;
import org.glossator.taxonomy.ide.internal.Occurrences.Asked;
import org.glossator.taxonomy.ide.internal.Occurrences.Declared;
import org.glossator.taxonomy.syntax.AvoidWhen;
import org.glossator.taxonomy.syntax.CategoryText;
import org.glossator.taxonomy.syntax.Example;
import org.glossator.taxonomy.syntax.NearMiss;
import org.glossator.taxonomy.syntax.Negative;
import org.glossator.taxonomy.syntax.NoteText;
import org.glossator.taxonomy.syntax.TaxonomyText;
import org.glossator.taxonomy.syntax.UseWhen;

/** Explains the name under the mouse: what is declared there or elsewhere, in the words of its designer. */
final class Hovers {
    private static final int MAX_NOTES = 12;
    private static final String SLICE = "slice:/slice.taxonomy"; // of what is read on its own

    private final Language language;
    private final Texts texts;

    Hovers(Language language, Texts texts) {
        this.language = language;
        this.texts = texts;
    }

    Optional<Hover> hover(Asked asked, boolean markdown) {
        return explain(asked).map(told -> new Hover(
                markdown ? new MarkupContent(MarkupKind.MARKDOWN, told.markdown())
                        : new MarkupContent(MarkupKind.PLAINTEXT, told.plain()),
                asked.index().state().lines().range(told.start(), told.end())));
    }

    Optional<Explanation> explain(Asked asked) {
        return Occurrences.declarations(asked, texts).stream().findFirst().map(declared -> explain(asked, declared));
    }

    /** @param path of something in the text itself or, behind the name of its taxonomy and a colon, in one that it imports */
    Optional<Explanation> explain(TextIndex index, String path) {
        int colon = path.indexOf(':');
        Optional<TextIndex> there = colon < 0 ? Optional.of(index)
                : texts.imported(index.state().uri(), path.substring(0, colon), VersionRange.ANY);
        return there.flatMap(known -> explain(index, known, path.substring(colon + 1)));
    }

    private Optional<Explanation> explain(TextIndex index, TextIndex there, String path) {
        return Stream.of(Kind.CATEGORY, Kind.SCALE, Kind.ATTRIBUTE, Kind.RELATION, Kind.MAPPING)
                .flatMap(kind -> there.find(kind, path).stream()).findFirst()
                .map(node -> explain(new Asked(index, node.kind(), there.name(), path, node.nameStart(), node.nameEnd()), new Declared(there, node)));
    }

    /** Says what an item of a list of proposals names, if it names anything. */
    void document(CompletionItem item, boolean markdown) {
        Completion.told(item.getData()).flatMap(told -> texts.find(told.uri())
                .flatMap(text -> explain(text.latestIndex(), told.named()))).ifPresent(told -> item.setDocumentation(markdown
                        ? new MarkupContent(MarkupKind.MARKDOWN, told.markdown())
                        : new MarkupContent(MarkupKind.PLAINTEXT, told.plain())));
    }

    /** @return what a text declares that is not open */
    List<OutlineNode> outline(String text) {
        return IndexReader.read(language.parse(SLICE, text, TaxonomySources.NONE), TextState.of(SLICE, 0, text)).roots();
    }

    private Explanation explain(Asked asked, Declared declared) {
        OutlineNode node = declared.node();
        var facts = new ArrayList<String>();
        node.id().ifPresent(id -> facts.add("id " + id));
        node.key().ifPresent(key -> facts.add("key " + key));
        node.colour().ifPresent(colour -> facts.add("colour " + colour));
        if (node.isAbstract()) {
            facts.add("cannot be chosen");
        }
        if (!node.children().isEmpty()) {
            facts.add(node.children().size() + " below");
        }
        String place = asked.isOwn() ? node.path() : asked.taxonomy() + ":" + node.path();
        Optional<CategoryText> read = read(declared);
        return new Explanation(node.label(), place, node.colour(), facts,
                read.map(category -> String.join(" ", category.getDefinition())).orElse(""),
                read.map(Hovers::notes).orElse(List.of()), asked.start(), asked.end());
    }

    /** Only what is said of the category itself is read again, so that the text need not be at hand as a tree. */
    private Optional<CategoryText> read(Declared declared) {
        OutlineNode node = declared.node();
        if (!node.isCategory()) {
            return Optional.empty();
        }
        XtextResource own = language.parse(SLICE,
                declared.index().state().text().substring(node.start(), node.ownEnd()), TaxonomySources.NONE);
        return own.getContents().stream().filter(TaxonomyText.class::isInstance).map(TaxonomyText.class::cast)
                .flatMap(taxonomy -> taxonomy.getCategories().stream()).findFirst();
    }

    private static List<Note> notes(CategoryText category) {
        return category.getNotes().stream().limit(MAX_NOTES).flatMap(note -> note(note).stream()).toList();
    }

    private static Optional<Note> note(NoteText note) {
        return switch (note) {
            case UseWhen use -> said("use when", use.getText());
            case AvoidWhen avoid -> said("avoid when", avoid.getText());
            case Example example -> said("example", example.getText());
            case NearMiss miss -> said("near miss", miss.getText() + because(miss.getBecause()));
            case Negative no -> said("no example", no.getText() + because(no.getBecause()));
            default -> Optional.empty(); // what is for designers
        };
    }

    private static String because(String reason) {
        return reason == null ? "" : " – " + reason;
    }

    private static Optional<Note> said(String kind, String text) {
        return Optional.ofNullable(text).map(known -> new Note(kind, known));
    }
}
