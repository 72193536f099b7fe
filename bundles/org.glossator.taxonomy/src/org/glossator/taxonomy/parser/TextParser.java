package org.glossator.taxonomy.parser;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

import org.antlr.runtime.TokenSource;
import org.eclipse.emf.common.util.WrappedException;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.xtext.parser.IParseResult;
import org.eclipse.xtext.parser.antlr.XtextTokenStream;
import org.glossator.taxonomy.parser.antlr.TaxonomyParser;

import com.google.inject.Singleton;

/** The generated parser, without what makes it slow on long texts. One for all texts: it keeps nothing between two of them. */
@NonNullByDefault({})
@Singleton
public final class TextParser extends TaxonomyParser {
    /** Characters. While they are read they take forty times as many bytes, for which a desktop has not room twice. */
    private static final int LONG = 2_000_000;
    private static final Lock TURN = new ReentrantLock();

    /** Reads a text that is there already, which becomes the text of the syntax tree without a copy. */
    public static final class TextReader extends StringReader {
        private final String text;

        public TextReader(String text) {
            super(text);
            this.text = text;
        }
    }

    @Override
    public IParseResult doParse(Reader reader) {
        if (reader instanceof TextReader whole) {
            return doParse(whole.text);
        }
        var text = new StringWriter();
        try {
            reader.transferTo(text);
        } catch (IOException e) {
            throw new WrappedException(e); // as the parser above does
        }
        return doParse(text.toString());
    }

    @Override
    public IParseResult doParse(CharSequence text) {
        boolean alone = text.length() > LONG;
        if (alone) {
            TURN.lock();
        }
        try {
            var stream = new TextStream(text.toString());
            IParseResult parsed = parse(getDefaultRuleName(), stream);
            ((TextNodes.Whole) parsed.getRootNode()).say(stream.unclosed());
            return parsed;
        } finally {
            if (alone) {
                TURN.unlock();
            }
        }
    }

    @Override
    protected XtextTokenStream createTokenStream(TokenSource source) {
        return new VisibleTokens(source, getTokenDefProvider());
    }
}
