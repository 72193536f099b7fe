package org.glossator.store;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.Nullable;

/**
 * Where a corpus is kept. Two are equal when they say the same place, whatever the password.
 *
 * @param address a folder (absolute, normalised), or a JDBC URL; never with a password in it, so that it may be shown,
 *         logged and remembered: one that stands in it is moved out of it
 * @param password for the server of a JDBC URL; empty where there is none, or where it is found otherwise. Never shown
 */
public record CorpusLocation(String address, String password) {
    private static final String JDBC = "jdbc:";
    /** Of a parameter, with what parts it from the one in front. */
    private static final Pattern PARAMETER = Pattern.compile("([?&;])(\\w*password)=([^&;]*)", Pattern.CASE_INSENSITIVE);
    private static final Pattern IN_FRONT_OF_HOST = Pattern.compile("^(jdbc:[^?;]*?//[^/?:@]*):([^/?@]*)@");

    public CorpusLocation {
        if (address.startsWith(JDBC)) {
            Matcher front = IN_FRONT_OF_HOST.matcher(address);
            if (front.find()) {
                password = URLDecoder.decode(front.group(2), StandardCharsets.UTF_8);
                address = front.replaceFirst("$1@");
            }
            Matcher parameter = PARAMETER.matcher(address);
            while (parameter.find()) {
                if (parameter.group(2).equals("password")) {
                    password = URLDecoder.decode(parameter.group(3), StandardCharsets.UTF_8);
                }
            }
            address = parameter.replaceAll("$1").replaceAll("[?&;]+$", "").replaceAll("([?&;])[&;]+", "$1");
        }
    }

    /** @param address as above; a password may stand in it */
    public CorpusLocation(String address) {
        this(address, "");
    }

    public static CorpusLocation folder(Path folder) {
        return new CorpusLocation(folder.toAbsolutePath().normalize().toString());
    }

    /** @param text what a person typed: a folder, relative or not, or a text that begins with {@code jdbc:} */
    public static CorpusLocation of(String text) {
        return text.startsWith(JDBC) ? new CorpusLocation(text) : folder(Path.of(text));
    }

    public boolean isFolder() {
        return !address.startsWith(JDBC);
    }

    /** @return the last part of the folder or URL, for titles */
    public String name() {
        String tidy = address.replace('\\', '/').replaceAll("[?;].*$|/+$", "");
        return tidy.substring(tidy.lastIndexOf('/') + 1);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CorpusLocation location && address.equals(location.address);
    }

    @Override
    public int hashCode() {
        return address.hashCode();
    }

    @Override
    public String toString() {
        return address;
    }
}
