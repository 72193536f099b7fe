import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import org.antlr.runtime.ANTLRStringStream;
import org.antlr.runtime.CommonTokenStream;
import org.antlr.runtime.RecognitionException;
import org.antlr.runtime.Token;
import org.antlr.runtime.TokenStream;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.glossator.taxonomy.parser.TokenGuard;
import org.glossator.taxonomy.parser.antlr.internal.InternalTaxonomyLexer;
import org.glossator.taxonomy.parser.antlr.internal.InternalTaxonomyParser;
import org.glossator.taxonomy.services.TaxonomyGrammarAccess;

/** What the language is measured against. */
final class Peers {
    private static final int HIDDEN = 99; // a channel that the parser does not look at

    private Peers() {
    }

    /** ANTLR's lexer and parser, generated from the grammar, which recognise the text and make nothing of it. */
    static void recognise(String text, TaxonomyGrammarAccess grammar) {
        var lexer = new GeneratedLexer(text);
        var tokens = new CommonTokenStream(lexer);
        tokens.setTokenTypeChannel(InternalTaxonomyLexer.RULE_WS, HIDDEN);
        tokens.setTokenTypeChannel(InternalTaxonomyLexer.RULE_SL_COMMENT, HIDDEN);
        tokens.setTokenTypeChannel(InternalTaxonomyLexer.RULE_ML_COMMENT, HIDDEN);
        var parser = new Recogniser(tokens, grammar);
        try {
            parser.entryRuleTaxonomyText();
        } catch (RecognitionException e) {
            throw new IllegalStateException("the generated text is right", e);
        }
        if (parser.hasFailed()) {
            throw new IllegalStateException("the generated text is right");
        }
    }

    /** Without {@code PlainTokens}, which read most words by hand. The guard says which keywords are names, which the grammar leaves open. */
    private static final class GeneratedLexer extends InternalTaxonomyLexer {
        private final TokenGuard guard = new TokenGuard(RULE_ID, RULE_STRING, RULE_TRANSLATED, RULE_TYPED, RULE_IRI, RULE_NUMBER,
                RULE_ANY_OTHER);

        GeneratedLexer(String text) {
            super(new ANTLRStringStream(text));
        }

        @Override
        public Token nextToken() {
            return guard.next(super::nextToken, getCharStream());
        }
    }

    /** The generated parser while it tries: what it does besides recognising is left out then. */
    private static final class Recogniser extends InternalTaxonomyParser {
        Recogniser(TokenStream tokens, TaxonomyGrammarAccess grammar) {
            super(tokens, grammar);
            state.backtracking = 1;
        }

        boolean hasFailed() {
            return state.failed;
        }
    }

    static Object jena(String turtle) {
        var model = ModelFactory.createDefaultModel();
        RDFDataMgr.read(model, new ByteArrayInputStream(turtle.getBytes(StandardCharsets.UTF_8)), Lang.TURTLE);
        return model;
    }

    static Object rdf4j(String turtle) {
        try {
            return Rio.parse(new StringReader(turtle), "https://example.org/", RDFFormat.TURTLE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
