package org.glossator.taxonomy.ide.internal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.lsp4j.DocumentHighlight;
import org.eclipse.lsp4j.DocumentHighlightKind;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.jsonrpc.CancelChecker;
import org.glossator.taxonomy.ide.OutlineNode;
import org.glossator.taxonomy.ide.OutlineNode.Kind;
import org.glossator.taxonomy.ide.Spot;
import org.glossator.taxonomy.ide.internal.TextIndex.Mention;

/** Where something is declared and mentioned, in all texts that are known. */
final class Occurrences {

    private Occurrences() {
    }

    /**
     * What a name in a text stands for.
     *
     * @param index of the text
     * @param taxonomy the name of the one that declares it; empty for one without a name
     * @param start of the name that was asked for
     */
    record Asked(TextIndex index, Kind kind, String taxonomy, String path, int start, int end) {

        /** @return whether a name in some text stands for the same */
        boolean isMeant(TextIndex where, Mention mention) {
            String declaring = mention.taxonomy().isEmpty() ? where.name() : mention.taxonomy();
            return mention.path().equals(path) && TextIndex.alike(mention.kind(), kind) && declaring.equals(taxonomy)
                    && (where == index || !taxonomy.isEmpty());
        }

        /** @return whether it is declared in the text that it was asked in */
        boolean isOwn() {
            return taxonomy.equals(index.name());
        }
    }

    /** A name in a text. */
    record Place(TextState state, int start, int end, boolean declared) {
        Location location() {
            return new Location(state.uri(), state.lines().range(start, end));
        }

        DocumentHighlight highlight() {
            return new DocumentHighlight(state.lines().range(start, end),
                    declared ? DocumentHighlightKind.Write : DocumentHighlightKind.Read);
        }

        Spot spot() {
            int line = state.lines().line(start);
            String shown = state.text().substring(state.lines().start(line), state.lines().end(line)).strip();
            return new Spot(state.uri(), line + 1, start, end, shown, declared);
        }
    }

    /** @return nothing where the place is in no name */
    static Optional<Asked> asked(TextIndex index, int offset) {
        return mentioned(index, offset).or(() -> declared(index, offset)).or(() -> declared(index, offset - 1));
    }

    private static Optional<Asked> mentioned(TextIndex index, int offset) {
        List<Mention> mentions = index.mentions();
        var wanted = new Mention(Kind.CATEGORY, "", "", offset, offset, true);
        int found = Collections.binarySearch(mentions, wanted, Comparator.comparingInt(Mention::start));
        int near = found >= 0 ? found : -found - 2;
        return Stream.of(near, near - 1).filter(i -> i >= 0).map(mentions::get)
                .filter(mention -> mention.start() <= offset && offset <= mention.end()).findFirst()
                .map(mention -> new Asked(index, mention.kind(),
                        mention.taxonomy().isEmpty() ? index.name() : mention.taxonomy(), mention.path(), mention.start(),
                        mention.end()));
    }

    private static Optional<Asked> declared(TextIndex index, int offset) {
        List<OutlineNode> around = OutlineNode.pathTo(index.roots(), offset);
        return around.isEmpty() ? Optional.empty()
                : Optional.of(around.getLast()).filter(node -> node.nameStart() <= offset && offset <= node.nameEnd())
                        .map(node -> new Asked(index, node.kind(), index.name(), node.path(), node.nameStart(), node.nameEnd()));
    }

    /** @return where it is declared, and what stands there; several where files are copies of each other */
    static List<Declared> declarations(Asked asked, Texts texts) {
        List<TextIndex> declaring = asked.isOwn() ? List.of(asked.index) : texts.named(asked.taxonomy);
        return declaring.stream().flatMap(index -> index.find(asked.kind, asked.path).stream()
                .map(node -> new Declared(index, node))).toList();
    }

    /** Something declared, with the text that does. */
    record Declared(TextIndex index, OutlineNode node) {
        Place place() {
            return new Place(index.state(), node.nameStart(), node.nameEnd(), true);
        }
    }

    static List<Place> definitions(Asked asked, Texts texts) {
        return declarations(asked, texts).stream().map(Declared::place).toList();
    }

    /** @return in the order of each text, text by text */
    static List<Place> all(Asked asked, Texts texts, boolean withDeclarations, CancelChecker cancelled) {
        var places = new ArrayList<Place>();
        if (withDeclarations) {
            places.addAll(definitions(asked, texts));
        }
        texts.indices().map(index -> index.state().uri().equals(asked.index.state().uri()) ? asked.index : index)
                .forEach(index -> {
                    cancelled.checkCanceled();
                    places.addAll(mentions(asked, index));
                });
        return places;
    }

    private static List<Place> mentions(Asked asked, TextIndex index) {
        return index.mentions().stream().filter(mention -> asked.isMeant(index, mention))
                .map(mention -> new Place(index.state(), mention.start(), mention.end(), false)).toList();
    }

    /** @return those in the text itself */
    static List<Place> here(Asked asked) {
        Stream<Place> declared = asked.isOwn()
                ? asked.index.find(asked.kind, asked.path).stream().map(node -> new Declared(asked.index, node).place())
                : Stream.empty();
        return Stream.concat(declared, mentions(asked, asked.index).stream()).toList();
    }
}
