package org.glossator.ui.internal.paper;

import java.util.List;

import org.glossator.model.CategoryId;
import org.glossator.model.ClaimId;
import org.glossator.model.PaperId;
import org.glossator.model.paper.Claim;

/**
 * A claim at one end of a link, perhaps of a paper that is not in front. May cross threads.
 *
 * @param title of the paper
 * @param categories that anybody has given it
 * @param words of the claim
 */
public record LinkEnd(PaperId paper, String title, ClaimId claim, List<CategoryId> categories, String words) {

    public LinkEnd {
        categories = List.copyOf(categories);
    }

    public static LinkEnd of(PaperModel model, Claim claim) {
        List<CategoryId> categories = claim.getAnnotations().stream().flatMap(a -> a.getCategories().stream()).distinct().toList();
        return new LinkEnd(model.paper().getId(), model.paper().getTitle(), claim.getId(), categories,
                PaperLabels.quote(claim.getSpans(), model.paper().getText()));
    }
}
