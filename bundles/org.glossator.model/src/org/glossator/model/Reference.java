package org.glossator.model;

/** What a judgement names as its evidence. */
public sealed interface Reference {

    /** @return in which paper it is found, or which paper it is */
    PaperId paper();

    /** Words of a paper: a sentence or any other stretch. Offsets are those of the text that the paper has now. */
    record InText(PaperId paper, TextSpan span) implements Reference {
    }

    /** A claim of a paper. */
    record ToClaim(PaperId paper, ClaimId claim) implements Reference {
    }

    /** A paper as a whole. */
    record ToPaper(PaperId paper) implements Reference {
    }
}
