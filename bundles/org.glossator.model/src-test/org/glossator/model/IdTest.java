package org.glossator.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

class IdTest {

    @Test
    void everyIdReadsBackFromItsText() {
        LongStream.concat(LongStream.of(0, 1, 31, 32, Long.MAX_VALUE, -1, Long.MIN_VALUE), new Random(7).longs(1_000))
                .forEach(id -> assertThat(IdText.parse(IdText.of(id))).hasValue(id));
    }

    @Test
    void textsThatNoIdHasAreNotIds() {
        assertThat(IdText.parse("")).isEmpty();
        assertThat(IdText.parse("0000000000000x0")).isEmpty();
        assertThat(IdText.parse("000000000000u")).as("u is no digit").isEmpty();
        assertThat(IdText.parse("z000000000000")).as("more than 64 bits").isEmpty();
    }

    @Test
    void textsSortAsIdsDo() {
        assertThat(IdText.of(31)).isLessThan(IdText.of(32));
        assertThat(IdText.of(5)).isLessThan(IdText.of(Long.MAX_VALUE));
    }

    @Test
    void idsOfOneSourceRiseEvenWhenTheClockStandsStillOrJumpsBack() {
        Instant noon = Instant.parse("2026-01-15T12:00:00Z");
        var times = new ArrayDeque<>(List.of(noon, noon, noon.minusSeconds(60), noon));
        InstantSource clock = () -> times.size() > 1 ? times.poll() : times.peek();
        var source = new IdSource(clock, new Random(1));
        long[] ids = LongStream.generate(source::next).limit(1_000).toArray();
        assertThat(ids).isSorted().doesNotHaveDuplicates();
        assertThat(ids[0] >> 21).isEqualTo(noon.toEpochMilli());
    }
}
