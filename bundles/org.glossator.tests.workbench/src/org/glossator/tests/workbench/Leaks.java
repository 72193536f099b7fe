package org.glossator.tests.workbench;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.FontData;
import org.eclipse.swt.widgets.Display;
import org.glossator.tests.workbench.pages.Waiting;

/** Fonts, images and the like that nobody gave back. Told by the toolkit when the garbage collector finds them. */
final class Leaks implements Consumer<Error> {
    private final List<Error> found = new CopyOnWriteArrayList<>();

    @Override
    public void accept(Error leak) {
        found.add(leak);
    }

    /** @return where each was made that was forgotten up to now; empty where none was */
    List<String> find() {
        Waiting.act(Leaks::forgetOne);
        Waiting.until("the collector has found what is forgotten", () -> {
            System.gc();
            return found.stream().anyMatch(Leaks::isOnPurpose);
        });
        List<String> leaks = found.stream().filter(leak -> !isOnPurpose(leak)).map(Leaks::where).toList();
        found.clear();
        return leaks;
    }

    /** Where this one has been found, all others before it have. */
    private static void forgetOne() {
        new Font(Display.getCurrent(), new FontData("Sans", 7, 0));
    }

    private static boolean isOnPurpose(Error leak) {
        return Stream.of(leak.getStackTrace()).anyMatch(line -> line.getMethodName().equals("forgetOne"));
    }

    private static String where(Error leak) {
        return Stream.of(leak.getStackTrace()).map(StackTraceElement::toString)
                .filter(line -> !line.startsWith("org.eclipse.swt.graphics")).limit(6).reduce("", (all, line) -> all + "\n  " + line);
    }
}
