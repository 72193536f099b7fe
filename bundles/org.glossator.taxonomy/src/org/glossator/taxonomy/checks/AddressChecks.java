package org.glossator.taxonomy.checks;

import java.net.URI;
import java.net.URISyntaxException;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.validation.Check;
import org.glossator.taxonomy.TaxonomyProblems;
import org.glossator.taxonomy.syntax.AuthorText;
import org.glossator.taxonomy.syntax.CategoryText;
import org.glossator.taxonomy.syntax.SourceText;
import org.glossator.taxonomy.syntax.SyntaxPackage.Literals;
import org.glossator.taxonomy.syntax.TaxonomyText;

/** Addresses of people, papers and concepts. */
public final class AddressChecks extends AreaChecks {

    @Check
    public void author(AuthorText author) {
        check(author, Literals.AUTHOR_TEXT__IRI, author.getIri());
    }

    @Check
    public void source(SourceText source) {
        check(source, Literals.SOURCE_TEXT__IRI, source.getIri());
    }

    @Check
    public void scheme(TaxonomyText taxonomy) {
        checkOnce(taxonomy, Literals.TAXONOMY_TEXT__URI, "uri");
        checkOnce(taxonomy, Literals.TAXONOMY_TEXT__LICENCE, "licence");
        check(taxonomy, Literals.TAXONOMY_TEXT__URI, taxonomy.getUri());
    }

    @Check
    public void concept(CategoryText category) {
        if (category.getUri() != null) {
            checkOnce(category, Literals.CATEGORY_TEXT__URI, "uri");
            check(category, Literals.CATEGORY_TEXT__URI, category.getUri());
        }
    }

    private void check(EObject object, EStructuralFeature feature, @Nullable String text) {
        if (text == null) {
            return;
        }
        boolean open = NodeModelUtils.findNodesForFeature(object, feature).stream().anyMatch(node -> !node.getText().endsWith(">"));
        String bare = text.substring(text.startsWith("<") ? 1 : 0, text.length() - (text.endsWith(">") ? 1 : 0));
        if (open || !isAddress(bare)) {
            error("“" + bare + "” is not an address: write <https://…> or <doi:…>, without blanks and with > at its end.", object,
                    feature, TaxonomyProblems.BAD_IRI);
        }
    }

    private static boolean isAddress(String text) {
        try {
            return new URI(text).isAbsolute();
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
