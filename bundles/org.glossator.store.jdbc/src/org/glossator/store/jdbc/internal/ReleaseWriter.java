package org.glossator.store.jdbc.internal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

import org.glossator.model.Category;
import org.glossator.model.CategoryId;
import org.glossator.model.Colour;
import org.glossator.model.ReleaseId;
import org.glossator.model.Version;
import org.glossator.model.taxonomy.TaxonomyDocument;
import org.glossator.store.Change;
import org.glossator.store.ReleaseRecord;

/** Publishes taxonomies. */
final class ReleaseWriter {
    private final Session session;

    ReleaseWriter(Session session) {
        this.session = session;
    }

    void publish(Change.PublishRelease change) {
        ReleaseRecord release = change.release();
        Version version = release.version();
        Conflict.unless(!session.exists("select 1 from taxonomy_release where id = ?", release.id().value())
                && !session.exists("""
                        select 1 from taxonomy_release where taxonomy = ? and major = ? and minor = ? and patch = ?""",
                        release.taxonomy(), version.major(), version.minor(), version.patch()),
                "Version " + version + " of " + release.taxonomy() + " is published already; give it a new version.");
        var ids = new HashSet<CategoryId>();
        change.taxonomy().all().forEach(category -> Conflict.unless(ids.add(category.id()),
                "Two categories have the id " + Conflict.quoted(category.id().value()) + "."));
        session.update("""
                insert into taxonomy_release
                (id, taxonomy, major, minor, patch, title, description, body, published_ms, packed)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", release.id().value(), release.taxonomy(), version.major(),
                version.minor(), version.patch(), release.title(), change.taxonomy().description(), change.text(),
                release.published().toEpochMilli(), TaxonomyDocument.pack(change.taxonomy()));
        Map<CategoryId, Integer> terms = terms(change);
        write(release.id(), change.taxonomy().categories(), 0, terms);
        new BranchRows(session).write(release.id(), change.taxonomy(), terms);
        session.flush();
    }

    /** @return the number of each category, old or new */
    private Map<CategoryId, Integer> terms(Change.PublishRelease change) {
        String taxonomy = change.release().taxonomy();
        var terms = new HashMap<CategoryId, Integer>();
        session.forEach("select category, id from term where taxonomy = ?",
                row -> terms.put(new CategoryId(row.getString(1)), row.getInt(2)), taxonomy);
        int[] last = {session.number("select max(id) from term")};
        change.taxonomy().all().map(Category::id).filter(id -> !terms.containsKey(id)).forEach(id -> {
            terms.put(id, ++last[0]);
            session.later("insert into term (id, taxonomy, category) values (?, ?, ?)", last[0], taxonomy, id.value());
        });
        return terms;
    }

    /** @return the first number that is free after the categories and all below them */
    private int write(ReleaseId release, List<Category> categories, int first, Map<CategoryId, Integer> terms) {
        int number = first;
        for (Category category : categories) {
            int next = write(release, category.children(), number + 1, terms);
            session.later("""
                    insert into release_category (release_id, number, last_below, term_id, path, label, definition,
                    palette_key, colour, is_abstract, notes) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                    release.value(), number, next - 1, terms.getOrDefault(category.id(), 0), category.path(),
                    category.label(), category.definition(), category.key().map(String::valueOf).orElse(""),
                    category.colour().map(Colour::toString).orElse(""), category.isAbstract() ? 1 : 0,
                    Json.notes(category.notes()));
            number = next;
        }
        return number;
    }
}
