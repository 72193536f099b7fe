package org.glossator.taxonomy.ui.internal.wizard;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import org.eclipse.osgi.util.NLS;
import org.glossator.taxonomy.ui.internal.Messages;

/**
 * What a person says about a new taxonomy, and whether it can be made. Knows no widgets.
 *
 * @see NewTaxonomyPage
 */
final class NewTaxonomyForm {
    /** Where taxonomies go if nobody says otherwise. */
    static final String USUAL_FOLDER = "/Taxonomies";
    static final String EXTENSION = ".taxonomy";
    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_-]*(\\.[\\p{L}_][\\p{L}\\p{N}_-]*)*");

    private final Predicate<String> exists;
    private final Function<String, Optional<String>> folderProblem;
    private String name = "";
    private String title = "";
    private String folder = USUAL_FOLDER;
    private String library = "";

    /**
     * @param exists whether a file is there, by its path in the workspace
     * @param folderProblem why a path cannot be a folder of the workspace
     */
    NewTaxonomyForm(Predicate<String> exists, Function<String, Optional<String>> folderProblem) {
        this.exists = exists;
        this.folderProblem = folderProblem;
    }

    void setName(String name) {
        this.name = name.strip();
    }

    String name() {
        return name;
    }

    void setTitle(String title) {
        this.title = title.strip();
    }

    /** @return as given, else the name in words */
    String title() {
        return title.isEmpty() ? titleOf(name) : title;
    }

    void setFolder(String folder) {
        String path = folder.strip().replace('\\', '/');
        this.folder = path.isEmpty() || path.startsWith("/") ? path : "/" + path;
    }

    String folder() {
        return folder;
    }

    /** @param library id of the library to start from; empty for the example */
    void setLibrary(String library) {
        this.library = library;
    }

    String library() {
        return library;
    }

    /** @return path of the file in the workspace */
    String file() {
        return (folder.endsWith("/") ? folder : folder + "/") + name + EXTENSION;
    }

    /** @return why it cannot be made, for the person; nothing where it can */
    Optional<String> problem() {
        if (name.isEmpty()) {
            return Optional.of(Messages.NewTaxonomyForm_emptyName);
        } else if (!NAME.matcher(name).matches()) {
            return Optional.of(NLS.bind(Messages.NewTaxonomyForm_badName, name));
        } else if (folder.length() < 2) {
            return Optional.of(Messages.NewTaxonomyForm_emptyFolder);
        }
        Optional<String> badFolder = folderProblem.apply(folder);
        if (badFolder.isPresent()) {
            return Optional.of(NLS.bind(Messages.NewTaxonomyForm_badFolder, folder, badFolder.get()));
        }
        return exists.test(file()) ? Optional.of(NLS.bind(Messages.NewTaxonomyForm_exists, file())) : Optional.empty();
    }

    private static String titleOf(String name) {
        String words = name.replace('.', ' ').replace('-', ' ').replace('_', ' ').strip();
        return words.isEmpty() ? "" : words.substring(0, 1).toUpperCase() + words.substring(1);
    }
}
