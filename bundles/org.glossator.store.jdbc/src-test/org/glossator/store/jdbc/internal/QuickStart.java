package org.glossator.store.jdbc.internal;

import java.io.BufferedOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * How a second virtual machine starts in a fraction of the time: from a class-data archive, which holds the classes of
 * jars only; so folders on the class path are packed first.
 */
final class QuickStart {
    private static final List<String> USUAL = List.of("-Xmx256m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC",
            "-Xlog:disable", "-Xlog:all=off");

    private final String classPath;
    private final List<String> archive;

    private QuickStart(String classPath, List<String> archive) {
        this.classPath = classPath;
        this.archive = archive;
    }

    List<String> options() {
        return Stream.of(USUAL, archive, List.of("-cp", classPath)).flatMap(List::stream).toList();
    }

    /** Without an archive: for one process that is no use. */
    static QuickStart none() {
        return new QuickStart(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                List.of());
    }

    /** @param folder for the archive, which is made by a process that works a little and ends by itself */
    static QuickStart make(Path folder) throws IOException, InterruptedException {
        Path archive = folder.resolve("classes.jsa");
        var training = new QuickStart(packed(folder), List.of("-XX:ArchiveClassesAtExit=" + archive));
        var command = new ArrayList<String>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(training.options());
        command.addAll(List.of(OtherProcess.class.getName(), "training", "2"));
        Process process = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(folder.resolve("training.log").toFile()).start();
        try (var input = process.outputWriter()) {
            input.write(folder.resolve("training") + "\n");
        }
        process.waitFor(1, TimeUnit.MINUTES);
        return Files.exists(archive) ? new QuickStart(training.classPath, List.of("-XX:SharedArchiveFile=" + archive))
                : none();
    }

    private static String packed(Path folder) throws IOException {
        var entries = new ArrayList<String>();
        for (String entry : none().classPath.split(File.pathSeparator)) {
            if (entry.isEmpty()) { // would be the folder that the archive itself comes into
                continue;
            }
            Path path = Path.of(entry);
            entries.add(Files.isDirectory(path) ? jar(path, folder.resolve("classes" + entries.size() + ".jar")).toString()
                    : entry);
        }
        return String.join(File.pathSeparator, entries);
    }

    private static Path jar(Path classes, Path jar) throws IOException {
        try (var zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(jar)));
                Stream<Path> files = Files.walk(classes)) {
            zip.setLevel(0);
            zip.putNextEntry(new ZipEntry("META-INF/")); // a jar has something in it, also where the folder has not
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                zip.putNextEntry(new ZipEntry(classes.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, zip);
            }
        }
        return jar;
    }
}
