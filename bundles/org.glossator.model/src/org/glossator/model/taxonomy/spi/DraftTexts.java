package org.glossator.model.taxonomy.spi;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.glossator.model.taxonomy.LocalText;

/** Brings texts, language tags and addresses of other programs into the form that the language takes. */
public final class DraftTexts {
    /** The tag of a text of which nobody says in which language it is (BCP 47). */
    public static final String UNDETERMINED = "und";

    private static final String KEPT = "und-x-"; // before a tag that the language does not take
    private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*");
    private static final Pattern KEEPABLE = Pattern.compile("[A-Za-z0-9]{1,8}(-[A-Za-z0-9]{1,8})*");
    private static final Pattern UNSAFE = Pattern.compile("[\\s<>\"{}|\\\\^`\\p{Cntrl}\\u00A0]|%(?![0-9a-fA-F]{2})");
    private static final Set<String> KNOWN = Set.of(Locale.getISOLanguages());

    private DraftTexts() {
    }

    /** @return with line feeds between its lines, and without characters that no text has */
    public static String clean(String text) {
        boolean fine = true;
        for (int i = 0; i < text.length() && fine; i++) {
            char c = text.charAt(i);
            fine = (c >= ' ' || c == '\n' || c == '\t') && c != 0x7f && !Character.isSurrogate(c) && c < '\uFFFE';
        }
        if (fine) {
            return text;
        }
        var clean = new StringBuilder(text.length());
        text.replace("\r\n", "\n").replace('\r', '\n').codePoints().filter(DraftTexts::isText).forEach(clean::appendCodePoint);
        return clean.toString();
    }

    private static boolean isText(int c) {
        boolean surrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        return (c >= ' ' || c == '\n' || c == '\t') && c != 0x7f && !surrogate && (c & 0xFFFE) != 0xFFFE;
    }

    /** @return in one line, without blanks around it */
    public static String line(String text) {
        return clean(text).strip().replaceAll("\\s*\\n\\s*", " ");
    }

    /**
     * @param tag of another program; empty where a text has none
     * @return one that the language takes and that {@link #original} makes the same again
     */
    public static String tag(String tag) {
        if (tag.isEmpty()) {
            return UNDETERMINED;
        }
        String language = tag.indexOf('-') < 0 ? tag : tag.substring(0, tag.indexOf('-'));
        boolean known = TAG.matcher(tag).matches() && (language.length() != 2 || KNOWN.contains(language.toLowerCase(Locale.ROOT)));
        return known ? tag : KEEPABLE.matcher(tag).matches() ? KEPT + tag : UNDETERMINED;
    }

    /** @return what other programs call a language of ours; empty where nobody says which it is */
    public static String original(String tag) {
        return tag.equals(UNDETERMINED) ? "" : tag.startsWith(KEPT) ? tag.substring(KEPT.length()) : tag;
    }

    /**
     * @param texts by tag, as {@link #tag} gives them
     * @param main the language of the texts without a tag
     * @return the text in the main language; where there is none, another one in its place, and an empty translation into the main
     *         language that says so
     */
    public static LocalText local(Map<String, String> texts, String main) {
        if (texts.isEmpty()) {
            return LocalText.EMPTY;
        }
        var translations = new LinkedHashMap<>(texts);
        String own = translations.remove(main);
        if (own != null) {
            return new LocalText(own, translations);
        }
        var marked = new LinkedHashMap<String, String>();
        marked.put(main, "");
        marked.putAll(translations);
        String english = translations.get("en");
        return new LocalText(english == null ? translations.values().iterator().next() : english, marked);
    }

    /**
     * The reverse of {@link #local}.
     *
     * @return the texts by tag, that in the main language first; without empty ones
     */
    public static Map<String, String> byTag(String text, Map<String, String> translations, String main) {
        var texts = new LinkedHashMap<String, String>();
        if (!translations.containsKey(main)) {
            texts.put(main, text);
        }
        texts.putAll(translations);
        texts.values().removeIf(String::isEmpty);
        return texts;
    }

    /**
     * @return the address with blanks and the like written as an address writes them; nothing where it is no absolute address even
     *         so
     */
    public static Optional<String> address(String text) {
        String safe = UNSAFE.matcher(text).replaceAll(found -> percent(found.group()));
        try {
            boolean named = safe.matches("[A-Za-z][A-Za-z0-9+.-]*:.*");
            return named && new URI(safe).isAbsolute() ? Optional.of(safe) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static String percent(String unsafe) {
        var code = new StringBuilder();
        for (byte b : unsafe.getBytes(StandardCharsets.UTF_8)) {
            code.append("%%%02X".formatted(b & 0xff));
        }
        return code.toString();
    }
}
