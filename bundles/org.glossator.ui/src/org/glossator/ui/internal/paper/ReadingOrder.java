package org.glossator.ui.internal.paper;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.glossator.model.ClaimId;
import org.glossator.model.TextSpan;
import org.glossator.model.paper.Claim;

/**
 * The claims of a paper from the start of the text to its end; of claims that start together the longer one first. Asked with
 * every step, among thousands: only those that have changed since the last time are placed anew. One thread.
 */
final class ReadingOrder {
    /** Of claims themselves, for those who have a few. */
    static final Comparator<Claim> OF_CLAIMS = Comparator.comparing(ReadingOrder::placed);

    private record Placed(TextSpan extent, ClaimId id) implements Comparable<Placed> {
        private static final Comparator<Placed> ORDER = Comparator.comparing(Placed::extent)
                .thenComparingLong(placed -> placed.id().value());

        @Override
        public int compareTo(Placed other) {
            return ORDER.compare(this, other);
        }
    }

    private final PaperModel model;
    private final List<Placed> ordered = new ArrayList<>();
    private final Map<ClaimId, Placed> places = new HashMap<>();
    private int version = -1; // of the model, as far as it is known here

    ReadingOrder(PaperModel model) {
        this.model = model;
    }

    /** @return from the start of its first stretch to the end of its last one */
    static TextSpan extent(Claim claim) {
        return new TextSpan(claim.getSpans().getFirst().start(), claim.getSpans().getLast().end());
    }

    private static Placed placed(Claim claim) {
        return new Placed(extent(claim), claim.getId());
    }

    int size() {
        update();
        return ordered.size();
    }

    /** @return the claim with that many before it */
    ClaimId at(int index) {
        update();
        return ordered.get(index).id();
    }

    /** @return how many claims stand before this one of the paper */
    int before(Claim claim) {
        update();
        return index(placed(claim));
    }

    /** @return how many claims start before this place of the text */
    int before(int offset) {
        update();
        return index(new Placed(new TextSpan(offset, Integer.MAX_VALUE), new ClaimId(0)));
    }

    private int index(Placed place) {
        int found = Collections.binarySearch(ordered, place);
        return found >= 0 ? found : -1 - found;
    }

    private void update() {
        if (version != model.version()) {
            Optional<Set<ClaimId>> changed = model.changedSince(version);
            version = model.version();
            changed.ifPresentOrElse(claims -> claims.forEach(this::place), this::placeAll);
        }
    }

    private void placeAll() {
        places.clear();
        model.paper().getClaims().forEach(claim -> places.put(claim.getId(), placed(claim)));
        ordered.clear();
        ordered.addAll(places.values());
        Collections.sort(ordered);
    }

    private void place(ClaimId id) {
        Optional<Placed> now = model.claim(id).map(ReadingOrder::placed);
        Optional<Placed> was = Optional.ofNullable(places.get(id));
        if (!now.equals(was)) {
            was.ifPresent(old -> {
                ordered.remove(index(old));
                places.remove(id);
            });
            now.ifPresent(fresh -> {
                ordered.add(index(fresh), fresh);
                places.put(id, fresh);
            });
        }
    }
}
