package org.glossator.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.glossator.model.AnnotatorId;
import org.glossator.model.ClaimId;
import org.glossator.model.PaperId;
import org.glossator.model.TextSpan;
import org.junit.jupiter.api.Test;
import org.osgi.service.event.Event;

class StoreValuesTest {

    @Test
    void aPaperIsKnownAgainByItsIdentifierWhateverItsTitle() {
        assertThat(PaperKeys.of("A", Map.of("doi", " 10.1/X "))).isEqualTo("doi:10.1/x");
        assertThat(PaperKeys.of("B", Map.of("sample", "07"))).isEqualTo("title:b");
    }

    @Test
    void aTitleIsKnownAgainWithoutCasePunctuationAndBlanks() {
        assertThat(PaperKeys.of("Learning-to-Rank:  with «Feedback»", Map.of()))
                .isEqualTo(PaperKeys.of("learning to rank with feedback", Map.of()));
        assertThat(PaperKeys.of("C++ and C", Map.of())).isNotEqualTo(PaperKeys.of("C and C", Map.of()));
        assertThat(PaperKeys.of("学習 と 評価", Map.of())).isEqualTo("title:学習 と 評価");
        assertThat(PaperKeys.of("?!", Map.of())).isEqualTo("title:?!");
    }

    @Test
    void longTitlesThatDifferAtTheirEndsStayApart() {
        String start = "word ".repeat(200);
        assertThat(PaperKeys.of(start + "one", Map.of())).hasSizeLessThanOrEqualTo(500)
                .isNotEqualTo(PaperKeys.of(start + "two", Map.of()));
    }

    @Test
    void spansOfAClaimAreInOrderAndApart() {
        assertThat(claim(new TextSpan(0, 4), new TextSpan(6, 9)).extent()).isEqualTo(new TextSpan(0, 9));
        assertThatThrownBy(() -> claim(new TextSpan(6, 9), new TextSpan(0, 4))).hasMessageContaining("in order");
        assertThatThrownBy(() -> claim(new TextSpan(0, 5), new TextSpan(4, 9))).hasMessageContaining("apart");
        assertThatThrownBy(() -> claim()).hasMessageContaining("has a span");
    }

    @Test
    void undoingTwiceIsTheChangeItself() {
        var before = claim(new TextSpan(0, 4));
        var after = claim(new TextSpan(0, 9));
        for (Change change : List.of(new Change.AddClaim(before), new Change.RemoveClaim(before),
                new Change.ReshapeClaim(before, after),
                new Change.MarkDone(new PaperId(1), new AnnotatorId(2), true))) {
            assertThat(change.inverse()).isNotEqualTo(change);
            assertThat(change.inverse().inverse()).isEqualTo(change);
            assertThat(change.about()).hasValue(new PaperId(1));
        }
    }

    @Test
    void anEventReadsBackFromTheBus() {
        var event = new CorpusEvent(CorpusLocation.folder(Path.of("some/folder/..")), Set.of(new PaperId(5), new PaperId(-3)),
                false, true, false, true);
        assertThat(CorpusEvent.from(event.toEvent())).hasValue(event);
        assertThat(CorpusEvent.from(new Event("other/topic", Map.of()))).isEmpty();
        assertThat(event.location().name()).isEqualTo("some");
    }

    @Test
    void aPasswordNeverStandsInTheAddress() {
        for (String url : List.of("jdbc:postgresql://h/d?password=s%26cret&user=mia",
                "jdbc:postgresql://h/d?user=mia&password=s%26cret", "jdbc:postgresql://h/d?user=mia&Password=x&password=s%26cret")) {
            var location = CorpusLocation.of(url);
            assertThat(location.address()).isEqualTo("jdbc:postgresql://h/d?user=mia").isEqualTo(location.toString());
            assertThat(location.password()).isEqualTo("s&cret");
            assertThat(location).isEqualTo(new CorpusLocation(location.address()));
            assertThat(location.name()).isEqualTo("d");
        }
        assertThat(CorpusLocation.of("jdbc:postgresql://mia:secret@h/d").address()).isEqualTo("jdbc:postgresql://mia@h/d");
        assertThat(CorpusLocation.of("jdbc:derby:x;user=a;password=secret").address()).isEqualTo("jdbc:derby:x;user=a");
    }

    private static ClaimRecord claim(TextSpan... spans) {
        return new ClaimRecord(new ClaimId(9), new PaperId(1), List.of(spans), new AnnotatorId(2), Instant.EPOCH);
    }
}
