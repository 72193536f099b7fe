package org.glossator.exchange.internal.archive;

import java.nio.file.Path;

import org.glossator.model.Place;
import org.glossator.model.Problem;

/** An archive cannot be used, for a reason that a person can do something about; ends the reading. */
final class ArchiveProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    private ArchiveProblem(Path file, String code, String message) {
        super(message, null, false, false); // expected: nobody looks at its stack
        problem = Problem.error(code, message, Place.file(file.toString()));
    }

    Problem problem() {
        return problem;
    }

    static ArchiveProblem missing(Path file) {
        return new ArchiveProblem(file, "archive.noFile",
                "Nothing was restored, for there is no such file, or it may not be read: check the path.");
    }

    static ArchiveProblem noArchive(Path file) {
        return new ArchiveProblem(file, "archive.unknown", "Nothing was restored, for the file is not a whole archive of a"
                + " corpus: take one that the commands backup or export --format corpus wrote, or copy it again.");
    }

    static ArchiveProblem newer(Path file) {
        return new ArchiveProblem(file, "archive.newer", "Nothing was restored, for the archive was written by a newer"
                + " Glossator: restore it with that one, or update this one.");
    }

    static ArchiveProblem damaged(Path file, String what) {
        return new ArchiveProblem(file, "archive.damaged", "Nothing was restored, for the archive is damaged (" + what
                + "): copy it again, or take another one.");
    }

    static ArchiveProblem tooLarge(Path file, String what) {
        return new ArchiveProblem(file, "archive.tooLarge", "Nothing was restored, for the archive is larger than it can"
                + " be (" + what + "): make room, or take one from a source that you trust.");
    }
}
