package org.glossator.ui.internal.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.glossator.model.ClaimId;
import org.glossator.model.TextSpan;
import org.glossator.store.AnnotatorRecord;
import org.glossator.store.Change;
import org.glossator.store.ClaimRecord;
import org.glossator.testkit.Fixture;
import org.junit.jupiter.api.Test;

class RecentChangesTest {
    private final Fixture fixture = new Fixture("RecentChangesTest");
    private final AnnotatorRecord mia = fixture.annotator("Mia");
    private final RecentChanges changes = new RecentChanges();

    @Test
    void whoIsUpToDateHasNothingToLookAt() {
        changes.add(1, List.of(added(7)), target -> Optional.empty());
        assertThat(changes.since(1, 1)).contains(Set.of());
    }

    @Test
    void theClaimsOfAllVersionsSinceAreTold() {
        changes.add(1, List.of(added(7)), target -> Optional.empty());
        changes.add(2, List.of(added(8), added(9)), target -> Optional.empty());
        assertThat(changes.since(0, 2)).contains(Set.of(new ClaimId(7), new ClaimId(8), new ClaimId(9)));
        assertThat(changes.since(1, 2)).contains(Set.of(new ClaimId(8), new ClaimId(9)));
    }

    @Test
    void aVersionThatIsNotWrittenDownMayHaveChangedEverything() {
        changes.add(1, List.of(added(7)), target -> Optional.empty());
        changes.add(3, List.of(added(8)), target -> Optional.empty());
        assertThat(changes.since(1, 3)).isEmpty();
        assertThat(changes.since(2, 3)).contains(Set.of(new ClaimId(8)));
    }

    @Test
    void whoIsFarBehindLooksAtEverything() {
        for (int version = 1; version <= 1000; version++) {
            changes.add(version, List.of(added(version)), target -> Optional.empty());
        }
        assertThat(changes.since(1, 1000)).isEmpty();
        assertThat(changes.since(990, 1000)).hasValueSatisfying(claims -> assertThat(claims).hasSize(10));
    }

    private Change added(long id) {
        var paper = fixture.paper("A paper").build();
        return new Change.AddClaim(new ClaimRecord(new ClaimId(id), paper.id(), List.of(new TextSpan(0, 3)), mia.id(),
                Fixture.NOON.instant()));
    }
}
