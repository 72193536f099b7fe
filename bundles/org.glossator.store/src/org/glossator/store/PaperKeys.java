package org.glossator.store;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/** By what an import knows a paper again. */
public final class PaperKeys {
    private static final String[] SCHEMES = {"doi", "arxiv", "pmid", "acl", "openreview"};
    private static final int LONGEST = 500;

    private PaperKeys() {
    }

    /**
     * @return {@code scheme:value} of the first identifier that stands for one paper world-wide, else {@code title:} and
     *         the title without case, punctuation and white space; at most 500 UTF-16 code units
     */
    public static String of(String title, Map<String, String> identifiers) {
        for (String scheme : SCHEMES) {
            String value = identifiers.get(scheme);
            if (value != null && !value.isBlank()) {
                return shorten(scheme + ":" + value.strip().toLowerCase(Locale.ROOT));
            }
        }
        String plain = Normalizer.normalize(title, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{M}\\p{N}\\p{S}]+", " ").strip();
        return shorten("title:" + (plain.isEmpty() ? title.strip() : plain));
    }

    private static String shorten(String key) {
        if (key.length() <= LONGEST) {
            return key;
        }
        return key.substring(0, LONGEST - 9) + "#" + Integer.toHexString(key.hashCode());
    }
}
