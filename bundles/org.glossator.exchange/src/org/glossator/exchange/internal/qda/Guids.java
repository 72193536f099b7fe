package org.glossator.exchange.internal.qda;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/** The ids of other programs (GUIDs) as ids of categories, and back. */
final class Guids {
    private static final Pattern GUID = Pattern.compile("\\{?[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}\\}?");

    private Guids() {
    }

    /** @return with a letter or underscore before it, as the language wants */
    static String id(String guid) {
        String bare = guid.replaceAll("[{}]", "");
        return Character.isLetter(bare.isEmpty() ? '0' : bare.charAt(0)) ? bare : "_" + bare;
    }

    /** @return whether {@link #of} gives back what another program wrote */
    static boolean isGuid(String id) {
        return GUID.matcher(bare(id)).matches();
    }

    /** @return the GUID that the id was made of, else always the same one for the same id */
    static String of(String id) {
        return isGuid(id) ? bare(id)
                : UUID.nameUUIDFromBytes(("org.glossator:" + id).getBytes(StandardCharsets.UTF_8)).toString().toUpperCase(Locale.ROOT);
    }

    private static String bare(String id) {
        return id.startsWith("_") ? id.substring(1) : id;
    }
}
