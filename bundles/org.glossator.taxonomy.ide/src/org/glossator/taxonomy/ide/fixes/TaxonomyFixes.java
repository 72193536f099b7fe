package org.glossator.taxonomy.ide.fixes;

import java.util.List;
import java.util.stream.Stream;

import org.eclipse.xtext.resource.XtextResource;
import org.glossator.taxonomy.TaxonomyProblems;
import org.glossator.taxonomy.ide.Finding;

/** The fixes of problems, by their codes. */
public final class TaxonomyFixes {

    private TaxonomyFixes() {
    }

    /**
     * @param finding as the checks found it in this state of the text
     * @param tree the text's
     * @return the likeliest first; empty where nobody can say
     */
    public static List<Fix> fixes(Finding finding, XtextResource tree) {
        if (tree.getParseResult() == null) {
            return List.of();
        }
        var place = new FixPlace(finding, tree);
        return switch (finding.code()) {
        case TaxonomyProblems.STRAY -> WordFixes.misspelt(place);
        case TaxonomyProblems.BAD_WORD -> WordFixes.listed(place);
        case TaxonomyProblems.OPEN_TEXT -> WordFixes.closeText(place);
        case TaxonomyProblems.OPEN_COMMENT -> WordFixes.closeComment(place);
        case TaxonomyProblems.OPEN_BLOCK -> WordFixes.closeBlock(place);
        case TaxonomyProblems.BAD_ESCAPE -> WordFixes.escape(place);
        case TaxonomyProblems.BAD_COLOUR -> WordFixes.colour(place);
        case TaxonomyProblems.ALIKE_COLOURS -> WordFixes.otherColour(place);
        case TaxonomyProblems.BAD_VERSION -> WordFixes.version(place);
        case TaxonomyProblems.IMPORT_VERSION -> WordFixes.importVersion(place);
        case TaxonomyProblems.BAD_RANGE, TaxonomyProblems.BAD_CARDINALITY -> WordFixes.range(place);
        case TaxonomyProblems.DUPLICATE_NAME, TaxonomyProblems.DUPLICATE_ATTRIBUTE, TaxonomyProblems.DUPLICATE_RULE -> WordFixes
                .otherName(place);
        case TaxonomyProblems.BAD_IRI -> WordFixes.address(place);
        case TaxonomyProblems.MISSING_VERSION -> WordFixes.firstVersion(place);
        case TaxonomyProblems.CHANGE_VERSION -> WordFixes.since(place);
        case TaxonomyProblems.DUPLICATE_KEY, TaxonomyProblems.RESERVED_KEY, TaxonomyProblems.BAD_KEY -> CategoryFixes.key(place);
        case TaxonomyProblems.EMPTY_ABSTRACT -> CategoryFixes.notAbstract(place);
        case TaxonomyProblems.MISSING_DEFINITION -> CategoryFixes.definition(place);
        case TaxonomyProblems.LONG_LABEL -> CategoryFixes.labelBefore(place);
        case TaxonomyProblems.MISSING_TRANSLATION -> CategoryFixes.translations(place);
        case TaxonomyProblems.UNREACHABLE -> CategoryFixes.priority(place);
        case TaxonomyProblems.UNRESOLVED, TaxonomyProblems.CHANGE_UNKNOWN_TARGET -> ReferenceFixes.similar(place);
        case TaxonomyProblems.AMBIGUOUS -> ReferenceFixes.wholePaths(place);
        case TaxonomyProblems.DEPRECATED_USE -> ReferenceFixes.successor(place);
        case TaxonomyProblems.DUPLICATE_ID -> CategoryFixes.id(place);
        case TaxonomyProblems.DUPLICATE_LABEL -> CategoryFixes.otherLabel(place);
        case TaxonomyProblems.MAPPING_INCOMPLETE -> MappingFixes.complete(place);
        case TaxonomyProblems.BAD_RELATION -> PartFixes.relation(place);
        case TaxonomyProblems.CYCLE -> PartFixes.cycle(place);
        case TaxonomyProblems.UNKNOWN_IMPORT -> Stream
                .concat(ReferenceFixes.similarImports(place).stream(), StatementFixes.takeUnusedAway(place).stream()).toList();
        case TaxonomyProblems.UNUSED_IMPORT, TaxonomyProblems.EXAMPLE_CONFLICT, TaxonomyProblems.MAPPING_DOUBLE -> StatementFixes
                .takeAway(place);
        default -> List.of();
        };
    }
}
