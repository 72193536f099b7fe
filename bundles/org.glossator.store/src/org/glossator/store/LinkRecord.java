package org.glossator.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

import org.glossator.model.AnnotatorId;
import org.glossator.model.ClaimId;
import org.glossator.model.LinkId;
import org.glossator.model.PaperId;
import org.glossator.model.ReleaseId;

/**
 * A relation between two claims as the corpus keeps it. It belongs to the paper in which it starts.
 *
 * @param paper of the claim where it starts
 * @param source where it starts
 * @param targetPaper of the claim where it ends; often the same
 * @param target where it ends; another claim than {@code source}
 * @param relation the name of a relation in the taxonomy; 1 to {@value #LONGEST_RELATION} UTF-16 code units
 * @param release under which the relation was chosen
 * @param author who made it
 * @param made cut to milliseconds
 */
public record LinkRecord(LinkId id, PaperId paper, ClaimId source, PaperId targetPaper, ClaimId target, String relation,
        ReleaseId release, AnnotatorId author, Instant made) {

    public static final int LONGEST_RELATION = 500;

    public LinkRecord {
        made = made.truncatedTo(ChronoUnit.MILLIS);
        if (source.equals(target)) {
            throw new IllegalArgumentException("a link from a claim to itself");
        }
        if (relation.isEmpty() || relation.length() > LONGEST_RELATION) {
            throw new IllegalArgumentException("not a relation: " + relation);
        }
    }

    /** @return whether the claim is one of its ends */
    public boolean joins(ClaimId claim) {
        return source.equals(claim) || target.equals(claim);
    }
}
