package org.glossator.ui.internal.paper;

import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;

import org.glossator.model.AnnotatorId;
import org.glossator.model.ClaimId;
import org.glossator.model.TextSpan;
import org.glossator.model.paper.Claim;

/** Which claim comes next where a reader goes from one to another. Leaves out those that are not highlighted. */
final class ClaimWalk {
    private final PaperModel model;
    private final ReadingOrder order;
    private Predicate<Claim> shown = claim -> true;

    ClaimWalk(PaperModel model, ReadingOrder order) {
        this.model = model;
        this.order = order;
    }

    /** @param some claims that are gone to from now on */
    void among(Predicate<Claim> some) {
        shown = some;
    }

    /** @return the next claim in reading order, or with -1 the one before; at the last and first one itself */
    Optional<ClaimId> next(Optional<Claim> here, int caret, int direction) {
        int at = here.map(c -> order.before(c)).orElseGet(() -> order.before(caret) - (direction > 0 ? 1 : 0));
        Optional<ClaimId> ahead = first(at + direction, direction);
        return ahead.isPresent() ? ahead : first(Math.clamp((long) at + direction, 0, Math.max(0, order.size() - 1)), -direction);
    }

    private Optional<ClaimId> first(int from, int direction) {
        for (int at = from; at >= 0 && at < order.size(); at += direction) {
            if (model.claim(order.at(at)).filter(shown).isPresent()) {
                return Optional.of(order.at(at));
            }
        }
        return Optional.empty();
    }

    /** @return the next such claim from here, or with -1 the one before; nothing where there is none */
    Optional<Claim> next(Optional<Claim> here, int caret, int direction, Predicate<Claim> wanted) {
        TextSpan place = here.map(ReadingOrder::extent).orElse(new TextSpan(caret, Integer.MAX_VALUE));
        Comparator<Claim> ahead = direction > 0 ? ReadingOrder.OF_CLAIMS : ReadingOrder.OF_CLAIMS.reversed();
        return model.paper().getClaims().stream()
                .filter(c -> here.filter(c::equals).isEmpty() && ReadingOrder.extent(c).compareTo(place) * direction >= 0)
                .filter(wanted.and(shown)).min(ahead);
    }

    /** @return whether the person has given it no category */
    static Predicate<Claim> unjudgedBy(AnnotatorId person) {
        return claim -> claim.getAnnotations().stream()
                .noneMatch(a -> a.getAnnotator().getId().equals(person) && !a.getCategories().isEmpty());
    }
}
