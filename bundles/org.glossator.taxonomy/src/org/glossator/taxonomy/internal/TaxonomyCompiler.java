package org.glossator.taxonomy.internal;

import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.glossator.model.Category;
import org.glossator.model.CategoryId;
import org.glossator.model.Colour;
import org.glossator.model.ScopeNote;
import org.glossator.model.Taxonomy;
import org.glossator.model.Version;
import org.glossator.taxonomy.TaxonomyKeys;
import org.glossator.taxonomy.syntax.AvoidWhen;
import org.glossator.taxonomy.syntax.CategoryText;
import org.glossator.taxonomy.syntax.Example;
import org.glossator.taxonomy.syntax.NearMiss;
import org.glossator.taxonomy.syntax.NoteText;
import org.glossator.taxonomy.syntax.TaxonomyText;
import org.glossator.taxonomy.syntax.UseWhen;
import org.glossator.taxonomy.syntax.util.SyntaxSwitch;

/** From a syntax tree without errors to the taxonomy that annotators use. */
final class TaxonomyCompiler {

    private TaxonomyCompiler() {
    }

    static Taxonomy compile(TaxonomyText text) {
        String name = text.getName();
        return new Taxonomy(name, Version.parse(text.getVersion()).orElseThrow(), orElse(text.getTitle(), name),
                String.join(" ", text.getDescription()), categories(text.getCategories(), "", Optional.empty()));
    }

    private static List<Category> categories(List<CategoryText> texts, String prefix, Optional<Colour> inherited) {
        return texts.stream().map(text -> category(text, prefix, inherited)).toList();
    }

    private static Category category(CategoryText text, String prefix, Optional<Colour> inherited) {
        String path = prefix + text.getName();
        Optional<Colour> colour = Optional.ofNullable(text.getColour()).flatMap(Colour::parse).or(() -> inherited);
        return new Category(new CategoryId(orElse(text.getId(), path)), path, orElse(text.getLabel(), text.getName()),
                String.join(" ", text.getDefinition()), Optional.ofNullable(text.getKey()).flatMap(TaxonomyKeys::parse), colour,
                text.isAbstract(), text.getNotes().stream().map(new Notes()::doSwitch).toList(),
                categories(text.getChildren(), path + ".", colour));
    }

    private static String orElse(String text, String other) {
        return text == null || text.isBlank() ? other : text;
    }

    /** One line of guidance, by its kind. Null is not declared, as in what is generated. */
    @NonNullByDefault({})
    private static final class Notes extends SyntaxSwitch<ScopeNote> {

        @Override
        public ScopeNote caseUseWhen(UseWhen note) {
            return note(ScopeNote.Kind.USE_WHEN, note, "");
        }

        @Override
        public ScopeNote caseAvoidWhen(AvoidWhen note) {
            return note(ScopeNote.Kind.AVOID_WHEN, note, "");
        }

        @Override
        public ScopeNote caseExample(Example note) {
            return note(ScopeNote.Kind.EXAMPLE, note, "");
        }

        @Override
        public ScopeNote caseNearMiss(NearMiss note) {
            return note(ScopeNote.Kind.NEAR_MISS, note, orElse(note.getBecause(), ""));
        }

        private static ScopeNote note(ScopeNote.Kind kind, NoteText note, String because) {
            return new ScopeNote(kind, note.getText(), because);
        }
    }
}
