package org.glossator.model;

import java.time.InstantSource;
import java.util.random.RandomGenerator;

/**
 * Makes ids where the thing itself is made, so that no database hands out numbers and two copies of a corpus can be
 * worked on apart. An id is 42 bits of milliseconds since 1970 (until the year 2109) and 21 random bits; within one
 * millisecond it counts on, so ids of one source rise strictly. Safe for threads.
 */
public final class IdSource {
    private static final int RANDOM_BITS = 21;

    private final InstantSource clock;
    private final RandomGenerator random;
    private long last;

    public IdSource(InstantSource clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    /** @return greater than every id that this source gave before, even when the clock jumps back */
    public synchronized long next() {
        long fresh = clock.millis() << RANDOM_BITS | random.nextInt(1 << RANDOM_BITS);
        last = fresh > last ? fresh : last + 1;
        return last;
    }
}
