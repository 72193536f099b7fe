package org.glossator.ui.internal.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

class HelpPlacesTest {
    private static final Pattern PART = Pattern.compile("<(?:view|editor) id=\"([^\"]+)\"");
    private static final Set<String> NEED_NONE = Set.of("org.glossator.ui.helpPages", "org.glossator.ui.welcome");

    @Test
    void everyViewAndEditorHasASection() throws IOException {
        Set<String> parts = PART.matcher(Files.readString(Path.of("plugin.xml"))).results().map(found -> found.group(1))
                .filter(id -> !NEED_NONE.contains(id)).collect(Collectors.toSet());
        assertThat(parts).isNotEmpty();
        assertThat(HelpPlaces.sections().keySet()).containsAll(parts);
    }

    @Test
    void whatGuidesDoIsACommandAndOnlyOwnPagesRunThem() throws IOException {
        String plugin = Files.readString(Path.of("plugin.xml"));
        Set<String> commands = Pattern.compile("\\(command:([^)]+)\\)").matcher(Files.readString(Path.of("help", "guides.md")))
                .results().map(found -> found.group(1)).collect(Collectors.toSet());
        assertThat(commands).hasSizeGreaterThan(10).allSatisfy(id -> assertThat(plugin).contains("<command id=\"" + id + "\""));
        assertThat(commands).allSatisfy(id -> assertThat(HelpPlaces.command("file:///guides.html", "command:" + id)).contains(id));
        assertThat(HelpPlaces.command("https://example.org/", "command:org.glossator.ui.export")).isEmpty();
        assertThat(HelpPlaces.command("file:///guides.html", "command:org.eclipse.ui.file.exit")).isEmpty();
        assertThat(HelpPlaces.command("file:///guides.html", "file:///views.html")).isEmpty();
    }

    @Test
    void everySectionIsInThePage() throws IOException {
        Set<String> headings = Files.readAllLines(Path.of("help", "views.md")).stream().filter(line -> line.startsWith("## "))
                .map(line -> line.substring(3).toLowerCase(Locale.ROOT).replace(' ', '-')).collect(Collectors.toSet());
        assertThat(headings).containsAll(Set.copyOf(HelpPlaces.sections().values()));
        assertThat(HelpPlaces.of("org.glossator.ui.statistics")).isEqualTo("views.html#statistics");
        assertThat(HelpPlaces.of("of somebody else")).isEqualTo("views.html");
    }
}
