package org.glossator.tests.osgi;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.glossator.exchange.TaxonomyFormats;
import org.glossator.model.taxonomy.TaxonomyFeature;

/** What each format can say, as a table for the documents. */
final class FormatsTable {
    private static final String BEGIN = "| What a taxonomy says |";

    private FormatsTable() {
    }

    static String of(TaxonomyFormats formats) {
        List<TaxonomyFormats.Format> writing = formats.all().stream().filter(TaxonomyFormats.Format::writes).toList();
        var table = new StringBuilder(BEGIN).append(" Code |");
        writing.forEach(format -> table.append(" `").append(format.id()).append("` |"));
        table.append("\n|---|---|").append(writing.stream().map(format -> ":-:|").collect(Collectors.joining())).append('\n');
        table.append("| label, place in the tree | |").append(" yes |".repeat(writing.size())).append('\n');
        for (TaxonomyFeature feature : TaxonomyFeature.values()) {
            table.append("| ").append(feature.words()).append(" | `lost.").append(feature.code()).append("` |");
            for (TaxonomyFormats.Format format : writing) {
                Set<TaxonomyFeature> says = formats.writer(format.id()).orThrow().says();
                table.append(says.contains(feature) ? " yes |" : " – |");
            }
            table.append('\n');
        }
        return table.toString();
    }

    /** @return the page with this table in the place of the one that it has */
    static String replaced(String page, String table) {
        int from = page.indexOf(BEGIN);
        int to = from < 0 ? -1 : page.indexOf("\n\n", from);
        return from < 0 || to < 0 ? page + "\n" + table : page.substring(0, from) + table + page.substring(to + 1);
    }
}
