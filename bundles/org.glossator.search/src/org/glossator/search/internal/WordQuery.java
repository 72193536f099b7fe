package org.glossator.search.internal;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.QueryBuilder;

/** What a person typed, as a question to the index. No sign but the quotation mark means anything. */
final class WordQuery {
    private static final Pattern PIECE = Pattern.compile("\"([^\"]*)\"?|[^\\s\"]+");

    private static final int LONGEST = 255; // UTF-16 code units: longer words are cut into several by the analyser

    private WordQuery() {
    }

    static Query of(String typed, Analyzer analyzer) {
        var builder = new QueryBuilder(analyzer);
        var all = new BooleanQuery.Builder();
        Matcher piece = PIECE.matcher(typed);
        boolean any = false;
        while (piece.find()) {
            boolean isLast = piece.end() == typed.length();
            Optional<Query> query = piece.group(1) == null ? word(piece.group(), isLast, builder, analyzer)
                    : Optional.ofNullable(builder.createPhraseQuery(CorpusIndex.WORDS, piece.group(1)));
            if (query.isPresent()) {
                all.add(query.get(), BooleanClause.Occur.MUST);
                any = true;
            }
        }
        return any ? all.build() : new MatchNoDocsQuery();
    }

    /** @return nothing where it has no letters */
    private static Optional<Query> word(String word, boolean mayGoOn, QueryBuilder builder, Analyzer analyzer) {
        Query whole = builder.createPhraseQuery(CorpusIndex.WORDS, word); // "a-b" are two words side by side
        if (whole == null || !mayGoOn || word.length() > LONGEST || !word.chars().allMatch(Character::isLetterOrDigit)) {
            return Optional.ofNullable(whole);
        }
        var begun = new PrefixQuery(new Term(CorpusIndex.WORDS, analyzer.normalize(CorpusIndex.WORDS, word)));
        return Optional.of(new BooleanQuery.Builder().add(whole, BooleanClause.Occur.SHOULD)
                .add(begun, BooleanClause.Occur.SHOULD).build()); // the word itself counts more
    }
}
