package org.glossator.ui.internal.design;

import java.text.NumberFormat;

import org.eclipse.osgi.util.NLS;
import org.glossator.store.ReleaseRecord;
import org.glossator.ui.internal.Messages;

/** What the views of the designer say. */
final class DesignLabels {

    private DesignLabels() {
    }

    /** @return such as {@code 1 error}; empty where there is none */
    static String errors(int count) {
        return switch (count) {
            case 0 -> "";
            case 1 -> Messages.DesignLabels_oneError;
            default -> NLS.bind(Messages.DesignLabels_errors, count);
        };
    }

    /** @return the title of the view */
    static String problems(int count) {
        return count == 0 ? Messages.DesignLabels_noProblems : NLS.bind(Messages.DesignLabels_problems, count);
    }

    /** @return what stands in the place of problems */
    static String noProblems(int files) {
        return switch (files) {
            case 0 -> Messages.DesignLabels_noFile;
            case 1 -> Messages.DesignLabels_nothingWrongInOne;
            default -> NLS.bind(Messages.DesignLabels_nothingWrong, files);
        };
    }

    static String release(ReleaseRecord release) {
        return release.taxonomy() + " " + release.version();
    }

    /** @return the number with the language's separators; empty for none */
    static String count(int annotations) {
        return annotations == 0 ? "" : NumberFormat.getIntegerInstance().format(annotations);
    }

    /** @return the name of a file without its ending */
    static String file(String name) {
        return name.endsWith(".taxonomy") ? name.substring(0, name.length() - ".taxonomy".length()) : name;
    }

    /** @param line from 1; 0 where it is not known */
    static String line(int line) {
        return line > 0 ? NLS.bind(Messages.DesignLabels_line, line) : "";
    }
}
