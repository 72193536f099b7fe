package org.glossator.taxonomy.ide.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.InsertTextFormat;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.xtext.AbstractElement;
import org.eclipse.xtext.ide.editor.contentassist.ContentAssistContext;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.TextRegion;
import org.glossator.taxonomy.TaxonomySources;
import org.glossator.taxonomy.ide.NameMatch;
import org.glossator.taxonomy.ide.Proposal;

import com.google.gson.JsonPrimitive;

/**
 * What can be written at the caret. The grammar says which statements can stand there; {@link Proposals} say what each writes.
 * Asked of a {@link Slice} of the text, so that the time does not depend on its length.
 */
public final class Completion {
    private static final String SLICE = "slice:/slice.taxonomy";
    private static final char SEPARATOR = '\n';
    private static final int MAX_ITEMS = 300;

    private final Language language;
    private final Slice.Memory slices = new Slice.Memory();
    private final ExecutorService pool = Executors.newCachedThreadPool(task -> {
        var thread = new Thread(task, "taxonomy proposals");
        thread.setDaemon(true);
        return thread;
    });

    Completion(Language language) {
        this.language = language;
    }

    /**
     * @param index what was known last; the text may have gone on since
     * @param snippets whether the editor fills in places
     */
    List<CompletionItem> items(TextState state, int caret, TextIndex index, Texts texts, boolean snippets) {
        String text = state.text();
        Optional<Slice> around = slices.at(text, caret);
        if (around.isEmpty()) {
            return List.of(); // inside of a text or comment
        }
        Slice slice = around.get();
        var items = new ArrayList<CompletionItem>();
        for (Proposals.Entry entry : entries(slice, index, texts)) {
            if (items.size() < MAX_ITEMS) {
                items.add(item(entry, state.uri(), state.lines().range(caret - entry.prefix().length(), caret), items.size(),
                        snippets));
            }
        }
        return items;
    }

    private List<Proposals.Entry> entries(Slice slice, TextIndex index, Texts texts) {
        var found = new LinkedHashMap<String, Proposals.Entry>();
        for (ContentAssistContext context : contexts(slice)) {
            if (context.getPrefix().isEmpty() && endsWord(slice.text())) {
                continue; // what can follow a word follows a blank; Enter after a word is to end the line
            }
            var proposals = new Proposals(context, slice, index, texts);
            for (AbstractElement element : context.getFirstSetGrammarElements()) {
                proposals.of(element).filter(entry -> quality(entry) > NameMatch.INSIDE)
                        .forEach(entry -> found.putIfAbsent(entry.text(), entry));
            }
        }
        return found.values().stream().sorted(Comparator.comparingInt(Completion::quality).reversed()).toList();
    }

    private ContentAssistContext[] contexts(Slice slice) {
        String text = slice.text();
        XtextResource resource = language.parse(SLICE, text, TaxonomySources.NONE);
        var factory = language.get(AssistContexts.class);
        factory.setPool(pool);
        return factory.create(text, new TextRegion(text.length(), 0), text.length(), resource);
    }

    private static boolean endsWord(String text) {
        char last = text.isEmpty() ? ' ' : text.charAt(text.length() - 1);
        return Character.isLetterOrDigit(last) || "_-#\"}>".indexOf(last) >= 0;
    }

    /** Paths are found by each of their names, statements by the first letters of their words. */
    private static int quality(Proposals.Entry entry) {
        boolean name = entry.kind() == CompletionItemKind.Reference;
        return Proposal.quality(entry.prefix(), entry.text(), name ? entry.detail() : entry.label(), !name);
    }

    private static CompletionItem item(Proposals.Entry entry, String uri, Range range, int order, boolean snippets) {
        var item = new CompletionItem(entry.label());
        item.setKind(entry.kind());
        item.setDetail(entry.detail());
        item.setSortText(String.format(Locale.ROOT, "%05d", order));
        boolean places = entry.text().indexOf('$') >= 0;
        item.setInsertTextFormat(places && snippets ? InsertTextFormat.Snippet : InsertTextFormat.PlainText);
        item.setTextEdit(Either.forLeft(new TextEdit(range, places && !snippets ? plain(entry.text()) : entry.text())));
        if (!entry.named().isEmpty()) {
            item.setData(new JsonPrimitive(uri + SEPARATOR + entry.named()));
        }
        if (!entry.text().startsWith(entry.prefix())) {
            item.setFilterText(entry.prefix() + entry.text()); // else editors drop what is found by the letters of later words
        }
        return item;
    }

    /** @return of an item that names something, as an editor sends it back: the address of its text and what is named */
    static Optional<Told> told(@Nullable Object data) {
        String text = data instanceof JsonPrimitive value ? value.getAsString() : "";
        int separator = text.indexOf(SEPARATOR);
        return separator < 0 ? Optional.empty() : Optional.of(new Told(text.substring(0, separator), text.substring(separator + 1)));
    }

    /** @return what an item names; empty where it writes something else */
    public static String named(CompletionItem item) {
        return told(item.getData()).map(Told::named).orElse("");
    }

    /** @param named see {@link Proposals.Entry} */
    record Told(String uri, String named) {
    }

    private static String plain(String snippet) {
        return snippet.replaceAll("\\$\\{\\d:([^}]*)\\}", "$1").replaceAll("\\$\\d", "");
    }
}
