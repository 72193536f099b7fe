package org.glossator.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.junit.jupiter.api.Test;

class SpokenProgressTest {
    private final AtomicLong clock = new AtomicLong();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final SubMonitor work = SubMonitor.convert(new SpokenProgress(new NullProgressMonitor(),
            new PrintStream(err, true, StandardCharsets.UTF_8), clock::get), 2).split(1);

    @Test
    void workOfLessThanASecondIsSilent() {
        at(999, "5 of 9");
        assertThat(said()).isEmpty();
    }

    @Test
    void longWorkIsSaidOnceASecond() {
        at(1_000, "1 of 9");
        at(1_999, "2 of 9");
        at(2_000, "3 of 9");
        at(2_100, "4 of 9");
        assertThat(said()).containsExactly("progress: 1 of 9", "progress: 3 of 9");
    }

    @Test
    void whatIsEmptyIsNotSaid() {
        at(3_000, "");
        assertThat(said()).isEmpty();
    }

    private void at(long millis, String what) {
        clock.set(TimeUnit.MILLISECONDS.toNanos(millis));
        work.subTask(what);
    }

    private List<String> said() {
        return err.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
