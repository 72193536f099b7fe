package org.glossator.ui.internal.paper;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

import org.glossator.model.ClaimId;
import org.glossator.model.Target;
import org.glossator.store.Change;

/**
 * Which claims the latest versions of a paper have changed, so that who shows them need not look at all. A version that
 * is not written down here may have changed everything.
 */
public final class RecentChanges {
    private static final int MOST = 100; // versions; who is further behind looks at everything

    private final TreeMap<Integer, Set<ClaimId>> claims = new TreeMap<>();

    /**
     * @param version that the changes make
     * @param claimOf which claim a link or judgement hangs on, as it is after the changes
     */
    void add(int version, List<Change> changes, Function<Target, Optional<ClaimId>> claimOf) {
        var touched = new HashSet<ClaimId>();
        for (Change change : changes) {
            claim(change).ifPresent(touched::add);
            linked(change).ifPresent(touched::add);
            Optional<Target> other = target(change).filter(RecentChanges::hangs);
            if (other.isPresent()) {
                Optional<ClaimId> claim = claimOf.apply(other.get());
                if (claim.isEmpty()) {
                    return; // what it hung on is gone or hangs on no claim: everything is to be looked at
                }
                touched.add(claim.get());
            }
        }
        claims.put(version, touched);
        if (claims.size() > MOST) {
            claims.pollFirstEntry();
        }
    }

    /** @return the claims changed by the versions after the earlier one, up to the later one; nothing where not all are known */
    Optional<Set<ClaimId>> since(int earlier, int later) {
        var versions = claims.subMap(earlier, false, later, true);
        if (versions.size() != later - earlier) {
            return Optional.empty();
        }
        var all = new HashSet<ClaimId>();
        versions.values().forEach(all::addAll);
        return Optional.of(all);
    }

    /** @return the claim at which a link ends; nothing for other changes */
    private static Optional<ClaimId> linked(Change change) {
        return change instanceof Change.AddLink add ? Optional.of(add.link().target())
                : change instanceof Change.RemoveLink remove ? Optional.of(remove.link().target()) : Optional.empty();
    }

    /** @return the claim that changes or is judged; the one at which a link starts */
    public static Optional<ClaimId> claim(Change change) {
        return switch (change) {
            case Change.AddClaim c -> Optional.of(c.claim().id());
            case Change.RemoveClaim c -> Optional.of(c.claim().id());
            case Change.ReshapeClaim c -> Optional.of(c.after().id());
            case Change.AddAnnotation c -> claim(c.annotation().target());
            case Change.RemoveAnnotation c -> claim(c.annotation().target());
            case Change.ReviseAnnotation c -> claim(c.after().target());
            case Change.AddLink c -> Optional.of(c.link().source());
            case Change.RemoveLink c -> Optional.of(c.link().source());
            case Change.MarkDone c -> Optional.empty();
            case Change.Assign c -> Optional.empty();
            case Change.Unassign c -> Optional.empty();
            case Change.AddSet c -> Optional.empty();
            case Change.RemoveSet c -> Optional.empty();
            case Change.RenameSet c -> Optional.empty();
            case Change.PlaceInSet c -> Optional.empty();
            case Change.RejectProposal c -> Optional.empty();
            case Change.ProposeAgain c -> Optional.empty();
            case Change.AddComparison c -> Optional.empty();
            case Change.RemoveComparison c -> Optional.empty();
            case Change.AddRanking c -> Optional.empty();
            case Change.RemoveRanking c -> Optional.empty();
            case Change.AssignComparison c -> Optional.empty();
            case Change.UnassignComparison c -> Optional.empty();
            case Change.AddPaper c -> Optional.empty();
            case Change.RemovePaper c -> Optional.empty();
            case Change.RevisePaper c -> Optional.empty();
            case Change.AddAnnotator c -> Optional.empty();
            case Change.RemoveAnnotator c -> Optional.empty();
            case Change.PublishRelease c -> Optional.empty();
        };
    }

    private static boolean hangs(Target target) {
        return target instanceof Target.OnLink || target instanceof Target.OnAnnotation;
    }

    private static Optional<Target> target(Change change) {
        return change instanceof Change.AddAnnotation(var added) ? Optional.of(added.target())
                : change instanceof Change.RemoveAnnotation(var removed) ? Optional.of(removed.target())
                : change instanceof Change.ReviseAnnotation(var before, var after) ? Optional.of(after.target())
                : Optional.empty();
    }

    private static Optional<ClaimId> claim(Target target) {
        return switch (target) {
            case Target.OnClaim(ClaimId claim) -> Optional.of(claim);
            case Target.WholePaper whole -> Optional.empty();
            case Target.OnPart part -> Optional.empty();
            case Target.OnLink link -> Optional.empty();
            case Target.OnAnnotation other -> Optional.empty();
        };
    }
}
