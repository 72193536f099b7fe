package org.glossator.taxonomy.ide;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.lsp4j.SymbolKind;
import org.eclipse.xtext.ide.server.symbol.DocumentSymbolMapper.DocumentSymbolDetailsProvider;
import org.eclipse.xtext.ide.server.symbol.DocumentSymbolMapper.DocumentSymbolKindProvider;
import org.eclipse.xtext.ide.server.symbol.DocumentSymbolMapper.DocumentSymbolNameProvider;
import org.glossator.taxonomy.syntax.CategoryText;
import org.glossator.taxonomy.syntax.SyntaxPackage.Literals;
import org.glossator.taxonomy.syntax.TaxonomyText;

/** How taxonomies and categories show in the outline of an editor that speaks LSP. Guidance has no place there. */
@NonNullByDefault({})
final class CategorySymbols {

    private CategorySymbols() {
    }

    static final class Names extends DocumentSymbolNameProvider {
        @Override
        public String getName(EObject object) {
            return switch (object) {
                case CategoryText category -> category.getLabel() == null ? category.getName() : category.getLabel();
                case TaxonomyText taxonomy -> taxonomy.getTitle() == null ? taxonomy.getName() : taxonomy.getTitle();
                case null, default -> null;
            };
        }
    }

    static final class Kinds extends DocumentSymbolKindProvider {
        @Override
        protected SymbolKind getSymbolKind(EClass type) {
            return type == Literals.TAXONOMY_TEXT ? SymbolKind.Module : SymbolKind.Class;
        }
    }

    static final class Details extends DocumentSymbolDetailsProvider {
        @Override
        public String getDetails(EObject object) {
            return switch (object) {
                case CategoryText category -> category.getKey() == null ? "" : category.getKey();
                case TaxonomyText taxonomy -> taxonomy.getVersion() == null ? "" : taxonomy.getVersion();
                case null, default -> "";
            };
        }
    }
}
