package org.glossator.ui.internal.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import org.glossator.model.AnnotatorId;
import org.glossator.model.Colour;
import org.glossator.store.AnnotatorRecord;
import org.glossator.store.JudgementTime;
import org.glossator.ui.internal.statistics.Progress.Counted;
import org.glossator.ui.internal.statistics.Progress.Period;
import org.glossator.ui.internal.statistics.Scene.Key;
import org.glossator.ui.internal.statistics.Scene.Pen;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private static final AnnotatorRecord MIA = new AnnotatorRecord(new AnnotatorId(1), "Mia");
    private static final AnnotatorRecord BO = new AnnotatorRecord(new AnnotatorId(2), "Bo");
    private static final AnnotatorRecord IDLE = new AnnotatorRecord(new AnnotatorId(3), "Idle");
    private static final LocalDate MONDAY = LocalDate.of(2026, 1, 12);
    private static final Pen PEN = new Pen(new Colour(255, 255, 255), new Colour(0, 0, 0), new Colour(90, 90, 90),
            new Colour(0, 0, 200), text -> 6 * text.length(), text -> 7 * text.length(), 14);

    private static JudgementTime at(AnnotatorRecord who, String moment) {
        return JudgementTime.of(who.id(), Instant.parse(moment));
    }

    private static Progress progress(ZoneId zone, Map<JudgementTime, Integer> times) {
        return new Progress(new Counted(times, List.of(MIA, IDLE, BO)), zone);
    }

    private static Period day(LocalDate day) {
        return new Period(day, day.plusDays(1));
    }

    @Test
    void quartersOfAnHourAreDaysWhereThePersonIs() {
        var late = Map.of(at(MIA, "2026-01-12T23:50:00Z"), 2);
        assertThat(progress(ZoneOffset.UTC, late).columns()).containsExactly(day(MONDAY));
        assertThat(progress(ZoneId.of("Asia/Kathmandu"), late).columns()).containsExactly(day(MONDAY.plusDays(1)));
    }

    @Test
    void daysWithoutWorkStandBetweenOthersAndPeopleWithoutAnyDoNot() {
        Progress progress = progress(ZoneOffset.UTC, Map.of(at(MIA, "2026-01-12T08:00:00Z"), 3, at(MIA, "2026-01-12T09:00:00Z"), 1,
                at(BO, "2026-01-14T08:00:00Z"), 5));
        assertThat(progress.columns()).containsExactly(day(MONDAY), day(MONDAY.plusDays(1)), day(MONDAY.plusDays(2)));
        assertThat(progress.people()).containsExactly(MIA, BO);
        assertThat(progress.columns()).extracting(progress::count).containsExactly(4, 0, 5);
        assertThat(progress.count(day(MONDAY), MIA.id())).isEqualTo(4);
        assertThat(progress.csv()).isEqualTo("day,annotator,judgements\r\n2026-01-12,Mia,4\r\n2026-01-14,Bo,5\r\n");
    }

    @Test
    void manyDaysAreWeeksThatOpenAndCloseAgain() {
        Progress progress = progress(ZoneOffset.UTC, Map.of(at(MIA, "2026-01-14T08:00:00Z"), 3, at(BO, "2026-04-14T08:00:00Z"), 5));
        List<Period> weeks = progress.columns();
        assertThat(weeks.get(0)).isEqualTo(new Period(MONDAY.plusDays(2), MONDAY.plusDays(7)));
        assertThat(weeks.get(1)).isEqualTo(new Period(MONDAY.plusDays(7), MONDAY.plusDays(14)));
        assertThat(progress.drill(weeks.getFirst())).isTrue();
        assertThat(progress.columns()).hasSize(5).allMatch(Period::isDay);
        assertThat(progress.judgements()).isEqualTo(3);
        assertThat(progress.csv()).doesNotContain("Bo");
        assertThat(progress.drill(progress.columns().getFirst())).isFalse();
        assertThat(progress.up()).isTrue();
        assertThat(progress.up()).isFalse();
        assertThat(progress.columns()).isEqualTo(weeks);
    }

    @Test
    void columnsAreAsHighAsTheirNumbersAndSayThem() {
        Progress progress = progress(ZoneOffset.UTC, Map.of(at(MIA, "2026-01-12T08:00:00Z"), 4, at(BO, "2026-01-12T08:00:00Z"), 2,
                at(BO, "2026-01-13T08:00:00Z"), 2));
        Scene scene = new ProgressChart(progress).scene(400, 300, PEN);
        var spots = scene.spots();
        assertThat(spots).hasSize(3);
        var ofMia = (Scene.Box) spots.get(new Key.During(day(MONDAY), MIA.id()));
        var ofBo = (Scene.Box) spots.get(new Key.During(day(MONDAY), BO.id()));
        assertThat(ofMia.height()).isEqualTo(2 * ofBo.height());
        assertThat(ofBo.y() + ofBo.height()).isEqualTo(ofMia.y());
        assertThat(ofBo.spot().orElseThrow().words()).contains("Bo").contains("2");
        assertThat(scene.beside(new Key.During(day(MONDAY), BO.id()), 1, 0)).contains(new Key.During(day(MONDAY.plusDays(1)), BO.id()));
    }
}
