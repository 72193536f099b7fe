package org.glossator.taxonomy.ide.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.eclipse.lsp4j.PrepareRenameDefaultBehavior;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.CancelChecker;
import org.eclipse.lsp4j.jsonrpc.messages.Either3;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.glossator.taxonomy.ide.Change;
import org.glossator.taxonomy.ide.OutlineNode;
import org.glossator.taxonomy.ide.internal.Occurrences.Asked;
import org.glossator.taxonomy.ide.internal.Occurrences.Declared;

/**
 * Renames what is declared, wherever it is mentioned. Stored annotations name categories by their ids, attributes and relations
 * by their names: so categories keep the id that they had, and the text says from which version on the name is another.
 */
final class Renaming {
    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{Mn}0-9_·-]*");
    private static final String FIRST_VERSION = "1.0.0";

    private final Map<TextState, List<Change>> changes = new IdentityHashMap<>(); // a state is as long as its text

    private Renaming() {
    }

    static Either3<Range, PrepareRenameResult, PrepareRenameDefaultBehavior> prepare(Asked asked) {
        TextState state = asked.index().state();
        return Either3.forSecond(new PrepareRenameResult(state.lines().range(asked.start(), asked.end()),
                state.text().substring(asked.start(), asked.end())));
    }

    static WorkspaceEdit edit(Asked asked, String name, Texts texts, CancelChecker cancelled) {
        var edits = new LinkedHashMap<String, List<TextEdit>>();
        rename(asked, name, texts, cancelled).forEach((state, changes) -> edits.put(state.uri(), changes.stream()
                .map(change -> new TextEdit(state.lines().range(change.start(), change.end()), change.text())).toList()));
        return new WorkspaceEdit(edits);
    }

    /** @return by the address of each text */
    static Map<String, List<Change>> changes(Asked asked, String name, Texts texts, CancelChecker cancelled) {
        var changes = new LinkedHashMap<String, List<Change>>();
        rename(asked, name, texts, cancelled).forEach((state, list) -> changes.put(state.uri(), list));
        return changes;
    }

    private static Map<TextState, List<Change>> rename(Asked asked, String name, Texts texts, CancelChecker cancelled) {
        if (!NAME.matcher(name).matches()) {
            throw refused("“" + name + "” is not a name, so nothing was renamed: names are letters, digits, _ and -, and begin with a letter.");
        }
        List<Declared> declarations = Occurrences.declarations(asked, texts);
        if (declarations.isEmpty()) {
            throw refused(asked.path() + " is declared in " + asked.taxonomy()
                    + ", which is not in this folder, so nothing was renamed: rename it there.");
        }
        String old = asked.path().substring(asked.path().lastIndexOf('.') + 1);
        if (name.equals(old)) {
            return Map.of();
        }
        var renaming = new Renaming();
        for (Declared declared : declarations) {
            refuseTwins(declared, name);
            renaming.record(declared, name);
        }
        Occurrences.all(asked, texts, true, cancelled).forEach(place -> renaming.put(place.state(), place.start(), place.end(), name));
        renaming.changes.values().forEach(list -> list.sort(Comparator.comparingInt(Change::start)));
        return renaming.changes;
    }

    private static void refuseTwins(Declared declared, String name) {
        OutlineNode node = declared.node();
        String path = sibling(node.path(), name);
        if (declared.index().find(node.kind(), path).isPresent()) {
            throw refused("There is a “" + path + "” already, so nothing was renamed: choose another name.");
        }
    }

    private void record(Declared declared, String name) {
        OutlineNode node = declared.node();
        switch (node.kind()) {
            case CATEGORY, FACET -> {
                keepIds(node, declared.index().state());
                say("", declared, name);
            }
            case ATTRIBUTE -> say("attribute ", declared, name);
            case RELATION -> say("relation ", declared, name);
            case SCALE, RULE, MAPPING -> {
                // nothing that is stored names it
            }
        }
    }

    /** @param kind as the statement says it, with a blank */
    private void say(String kind, Declared declared, String name) {
        OutlineNode node = declared.node();
        TextState state = declared.index().state();
        String version = declared.index().version().isBlank() ? FIRST_VERSION : declared.index().version();
        String text = state.text();
        String newLine = text.contains("\r\n") ? "\r\n" : "\n";
        put(state, text.length(), text.length(), (text.isEmpty() || text.endsWith("\n") ? "" : newLine) + "renamed "
                + kind + node.path() + " to " + sibling(node.path(), name) + " since " + version + newLine);
    }

    /** The path of what is below changes too, and with it the id where none is written. */
    private void keepIds(OutlineNode node, TextState state) {
        if (node.isCategory()) {
            if (node.id().isEmpty()) {
                put(state, node.headEnd(), node.headEnd(), " id " + node.path());
            }
            node.children().forEach(child -> keepIds(child, state));
        }
    }

    private static String sibling(String path, String name) {
        return path.substring(0, path.lastIndexOf('.') + 1) + name;
    }

    private void put(TextState state, int start, int end, String text) {
        changes.computeIfAbsent(state, some -> new ArrayList<>()).add(new Change(start, end, text));
    }

    private static RuntimeException refused(String why) {
        return TaxonomyServer.error(ResponseErrorCode.RequestFailed, why);
    }
}
