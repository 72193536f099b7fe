package org.glossator.model.taxonomy.spi;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.glossator.model.Colour;
import org.glossator.model.Place;
import org.glossator.model.ScopeNote;
import org.glossator.model.Version;
import org.glossator.model.taxonomy.CategoryDetails;
import org.glossator.model.taxonomy.LocalText;

/** A category of a {@link TaxonomyDraft}. Not safe for threads. */
public final class CategoryDraft {
    final Set<CategoryDraft> parents = new LinkedHashSet<>(2);
    final Set<CategoryDraft> related = new LinkedHashSet<>(2);
    final List<ScopeNote> notes = new ArrayList<>(2);
    final CategoryDetails.Builder details = new CategoryDetails.Builder();
    final Place place;
    LocalText label;
    String definition = "";
    Optional<String> name = Optional.empty();
    Optional<String> id = Optional.empty();
    Optional<Character> key = Optional.empty();
    Optional<Colour> colour = Optional.empty();
    boolean isAbstract;
    boolean top;
    Optional<Deprecation> deprecation = Optional.empty();

    // what the draft finds out about it
    final List<CategoryDraft> children = new ArrayList<>(4);
    final List<CategoryDraft> furtherParents = new ArrayList<>(0);
    String path = "";
    String finalId = "";
    int depth;

    /** @param use what takes its place */
    record Deprecation(Optional<CategoryDraft> use, Optional<Version> since, LocalText reason) {
    }

    CategoryDraft(LocalText label, Place place) {
        this.place = place;
        this.label = label;
        label(label);
    }

    /** @param text where it is blank, the name stands for it */
    public CategoryDraft label(LocalText text) {
        label = text;
        details.labels(text.translations());
        return this;
    }

    public LocalText label() {
        return label;
    }

    /** A name to be taken if it can be: else it is made of the label, and of numbers where two would be the same. */
    public CategoryDraft name(String wanted) {
        name = Optional.of(wanted);
        return this;
    }

    /** An id to be taken if it can be: else a number is put behind it. The path where nobody says one. */
    public CategoryDraft id(String wanted) {
        id = Optional.of(wanted);
        return this;
    }

    /** Puts it below another one as well; it stands below the first. What would lead in a circle is left out, and said so. */
    public CategoryDraft under(CategoryDraft parent) {
        parents.add(parent);
        return this;
    }

    /** Puts it below another one before all others, so that this is the one that it stands below. */
    public CategoryDraft firstUnder(CategoryDraft parent) {
        List<CategoryDraft> others = List.copyOf(parents);
        parents.clear();
        parents.add(parent);
        parents.addAll(others);
        return this;
    }

    /** It stands at the top all the same: whatever it is put below is a further parent. */
    public CategoryDraft atTop() {
        top = true;
        return this;
    }

    public CategoryDraft related(CategoryDraft other) {
        related.add(other);
        return this;
    }

    public CategoryDraft definition(LocalText text) {
        definition = text.value();
        details.definitions(text.translations());
        return this;
    }

    public CategoryDraft note(ScopeNote note) {
        notes.add(note);
        return this;
    }

    public CategoryDraft key(Optional<Character> wanted) {
        key = wanted;
        return this;
    }

    /** Those below it take it over. */
    public CategoryDraft colour(Optional<Colour> own) {
        colour = own;
        return this;
    }

    /** It only groups others. */
    public CategoryDraft grouping(boolean only) {
        isAbstract = only;
        return this;
    }

    /** It cannot be chosen any more. */
    public CategoryDraft deprecated(Optional<CategoryDraft> use, Optional<Version> since, LocalText reason) {
        deprecation = Optional.of(new Deprecation(use, since, reason));
        return this;
    }

    /** @return takes whatever else there is to say, but for parents, related ones, labels and definitions */
    public CategoryDetails.Builder details() {
        return details;
    }

    public Place place() {
        return place;
    }
}
