package org.glossator.taxonomy.links;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.LazyStringInputStream;
import org.glossator.taxonomy.parser.QuotedText;
import org.glossator.taxonomy.parser.TextParser;

/**
 * A parsed and linked text. A text that is in memory already is read without encoding it, and a change between quotation marks
 * is taken over without parsing: no reference and no name depends on it. Who changes it and who reads it take turns.
 */
@NonNullByDefault({})
public final class TaxonomyResource extends XtextResource {
    /** Where proxies of what was not found point to. */
    static final String NOTHING = "nothing";

    /**
     * A change between quotation marks.
     *
     * @param owner of the text
     * @param end of what was replaced, in UTF-16 code units from the start of the text as it was before
     * @param longer by how much the text has become longer; may be negative
     */
    public record Retold(EObject owner, int end, int longer) {
    }

    private final List<Retold> retold = new ArrayList<>();
    private int reading;

    @Override
    protected Reader createReader(InputStream stream) throws IOException {
        return stream instanceof LazyStringInputStream text ? new TextParser.TextReader(text.getString()) : super.createReader(stream);
    }

    @Override
    protected void doLinking() {
        reading++;
        retold.clear();
        super.doLinking();
    }

    @Override
    public EObject getEObject(String fragment) {
        return NOTHING.equals(fragment) ? null : super.getEObject(fragment);
    }

    /** @return a number that is another one each time that the text is parsed and linked */
    public int reading() {
        return reading;
    }

    /** @return what was changed between quotation marks since the text was parsed, in this order */
    public List<Retold> retold() {
        return List.copyOf(retold);
    }

    /**
     * @param offset in UTF-16 code units
     * @param length of what is replaced
     * @param whole the text afterwards
     * @return whether the change was within one text in quotation marks, and leaves it one; else nothing has changed
     */
    public boolean replaceInText(int offset, int length, String put, String whole) {
        if (getParseResult() == null || getParseResult().hasSyntaxErrors()) {
            return false;
        }
        Optional<EObject> owner = QuotedText.replace(getParseResult().getRootNode(), offset, length, put, whole);
        owner.ifPresent(object -> retold.add(new Retold(object, offset + length, put.length() - length)));
        return owner.isPresent();
    }
}
