package org.glossator.store.jdbc.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.glossator.model.Category;
import org.glossator.model.CategoryId;
import org.glossator.model.Colour;
import org.glossator.model.ReleaseId;
import org.glossator.model.Taxonomy;
import org.glossator.model.Version;
import org.glossator.model.taxonomy.TaxonomyDocument;
import org.glossator.store.ReleaseRecord;

/** Questions about taxonomies. */
final class ReleaseQueries {
    private static final String RELEASES = """
            select id, taxonomy, major, minor, patch, title, published_ms from taxonomy_release\s""";

    private final Session session;

    ReleaseQueries(Session session) {
        this.session = session;
    }

    /** A category with the number of the last one below it, which says where its children end. */
    private record Numbered(int number, int last, Category category) {
    }

    List<ReleaseRecord> releases() {
        return session.list(RELEASES + "order by published_ms desc, id desc", ReleaseQueries::release);
    }

    Optional<ReleaseRecord> release(ReleaseId id) {
        return session.first(RELEASES + "where id = ?", ReleaseQueries::release, id.value());
    }

    private static ReleaseRecord release(ResultSet row) throws SQLException {
        return new ReleaseRecord(new ReleaseId(row.getLong(1)), row.getString(2),
                new Version(row.getInt(3), row.getInt(4), row.getInt(5)), row.getString(6),
                Instant.ofEpochMilli(row.getLong(7)));
    }

    Optional<String> text(ReleaseId id) {
        return session.first("select body from taxonomy_release where id = ?", row -> row.getString(1), id.value());
    }

    Optional<Taxonomy> taxonomy(ReleaseId id) {
        return session.first("select packed from taxonomy_release where id = ? and packed is not null", row -> row.getBytes(1),
                id.value()).map(TaxonomyDocument::unpack).or(() -> older(id));
    }

    /** @return of a release that an older version published, which kept a text, or the categories alone */
    Optional<Taxonomy> older(ReleaseId id) {
        Optional<String> compiled = session.first("select compiled from taxonomy_release where id = ? and compiled is not null",
                row -> row.getString(1), id.value());
        return compiled.isPresent() ? compiled.map(TaxonomyDocument::read) : release(id).map(release -> {
            String description = session.first("select description from taxonomy_release where id = ?",
                    row -> row.getString(1), id.value()).orElse("");
            return new Taxonomy(release.taxonomy(), release.version(), release.title(), description, categories(id));
        });
    }

    private List<Category> categories(ReleaseId id) {
        List<Numbered> flat = session.list("""
                select r.number, r.last_below, t.category, r.path, r.label, r.definition, r.palette_key, r.colour,
                  r.is_abstract, r.notes
                from release_category r join term t on t.id = r.term_id where r.release_id = ? order by r.number""",
                row -> new Numbered(row.getInt(1), row.getInt(2), category(row)), id.value());
        return nested(flat, 0, flat.size());
    }

    private static Category category(ResultSet row) throws SQLException {
        String key = row.getString(7);
        return new Category(new CategoryId(row.getString(3)), row.getString(4), row.getString(5), row.getString(6),
                key.isEmpty() ? Optional.empty() : Optional.of(key.charAt(0)), Colour.parse(row.getString(8)),
                row.getInt(9) != 0, Json.notes(row.getString(10)), List.of());
    }

    /** @return the top ones of a stretch in pre-order, with all that is below them */
    private static List<Category> nested(List<Numbered> flat, int from, int to) {
        var tops = new ArrayList<Category>();
        int at = from;
        while (at < to) {
            Numbered top = flat.get(at);
            int next = at + 1 + top.last() - top.number();
            Category c = top.category();
            tops.add(new Category(c.id(), c.path(), c.label(), c.definition(), c.key(), c.colour(), c.isAbstract(),
                    c.notes(), nested(flat, at + 1, next)));
            at = next;
        }
        return tops;
    }

    Map<CategoryId, Integer> categoryCounts(String taxonomy) {
        var counts = new HashMap<CategoryId, Integer>();
        Map<Integer, CategoryId> terms = terms(taxonomy);
        for (String table : List.of("annotation", "annotation_category")) {
            session.forEach("""
                    select t.term_id, count(*) from %s t --DERBY-PROPERTIES index=%<s_term
                    where t.term_id is not null group by t.term_id""".formatted(table), row -> {
                CategoryId category = terms.get(row.getInt(1));
                if (category != null) {
                    counts.merge(category, row.getInt(2), Integer::sum);
                }
            });
        }
        return Map.copyOf(counts);
    }

    /** @return the categories that the taxonomy ever had, by their numbers */
    Map<Integer, CategoryId> terms(String taxonomy) {
        var terms = new HashMap<Integer, CategoryId>();
        session.forEach("select id, category from term where taxonomy = ?",
                row -> terms.put(row.getInt(1), new CategoryId(row.getString(2))), taxonomy);
        return terms;
    }

    /** @return the numbers of the release's categories, or nothing where there is no such release */
    Optional<Map<CategoryId, Integer>> terms(ReleaseId id) {
        if (!session.exists("select 1 from taxonomy_release where id = ?", id.value())) {
            return Optional.empty();
        }
        var terms = new HashMap<CategoryId, Integer>();
        session.forEach("""
                select t.category, t.id from release_category r join term t on t.id = r.term_id
                where r.release_id = ?""", row -> terms.put(new CategoryId(row.getString(1)), row.getInt(2)),
                id.value());
        return Optional.of(terms);
    }
}
