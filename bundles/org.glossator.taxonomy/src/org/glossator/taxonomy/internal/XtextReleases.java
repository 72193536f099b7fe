package org.glossator.taxonomy.internal;

import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.parser.IParser;
import org.glossator.model.Place;
import org.glossator.model.Problem;
import org.glossator.model.Version;
import org.glossator.taxonomy.ReleaseComparison;
import org.glossator.taxonomy.TaxonomyProblems;
import org.glossator.taxonomy.TaxonomyReleases;
import org.glossator.taxonomy.TaxonomySources;
import org.glossator.taxonomy.diff.BreakingChange;
import org.glossator.taxonomy.diff.BreakingChanges;
import org.glossator.taxonomy.diff.ReleaseChanges;
import org.glossator.taxonomy.syntax.SyntaxPackage.Literals;
import org.glossator.taxonomy.syntax.TaxonomyText;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Compares syntax trees: parsed, not linked. */
@Component(service = TaxonomyReleases.class)
public final class XtextReleases implements TaxonomyReleases {
    private static final int SHOWN = 3; // changes that the problem names

    @Activate
    public XtextReleases() {
        // the language starts with its first text, not with the program
    }

    @Override
    public List<Problem> check(String text, String file, String former) {
        Optional<TaxonomyText> now = parse(text);
        Optional<TaxonomyText> before = parse(former);
        Optional<Version> version = now.flatMap(XtextReleases::version);
        Optional<Version> earlier = before.flatMap(XtextReleases::version);
        if (version.isEmpty() || earlier.isEmpty()) {
            return List.of();
        }
        List<BreakingChange> breaking = BreakingChanges.between(before.get(), now.get());
        Version least = least(earlier.get(), !breaking.isEmpty());
        boolean raised = version.get().compareTo(least) >= 0 || text.equals(former);
        return raised ? List.of() : List.of(Problem.error(TaxonomyProblems.VERSION_NOT_RAISED, message(earlier.get(), breaking, least),
                place(now.get(), file)));
    }

    @Override
    public Optional<ReleaseComparison> compare(String text, String former) {
        Optional<TaxonomyText> now = parse(text);
        Optional<TaxonomyText> before = parse(former);
        Optional<Version> version = now.flatMap(XtextReleases::version);
        Optional<Version> earlier = before.flatMap(XtextReleases::version);
        if (version.isEmpty() || earlier.isEmpty()) {
            return Optional.empty();
        }
        List<BreakingChange> breaking = BreakingChanges.between(before.get(), now.get());
        Version least = text.equals(former) ? earlier.get() : least(earlier.get(), !breaking.isEmpty());
        INode place = NodeModelUtils.findNodesForFeature(now.get(), Literals.TAXONOMY_TEXT__VERSION).getFirst();
        return Optional.of(new ReleaseComparison(earlier.get(), version.get(), least, place.getOffset(), place.getEndOffset(),
                ReleaseChanges.between(before.get(), now.get(), breaking)));
    }

    private static Optional<Version> version(TaxonomyText taxonomy) {
        return taxonomy.getVersion() == null ? Optional.empty() : Version.parse(taxonomy.getVersion());
    }

    @Override
    public Optional<String> name(String text) {
        return TaxonomySources.Headers.name(text);
    }

    private static Version least(Version earlier, boolean breaks) {
        if (!breaks) {
            return new Version(earlier.major(), earlier.minor(), earlier.patch() + 1);
        }
        return earlier.major() == 0 ? new Version(0, earlier.minor() + 1, 0) : new Version(earlier.major() + 1, 0, 0);
    }

    private static String message(Version earlier, List<BreakingChange> breaking, Version least) {
        if (breaking.isEmpty()) {
            return "Version " + earlier + " is published with another text already: raise the version to " + least + " at least.";
        }
        String what = breaking.stream().limit(SHOWN).map(BreakingChange::words).collect(Collectors.joining("; "));
        String more = breaking.size() > SHOWN ? "; and " + (breaking.size() - SHOWN) + " changes more" : "";
        return "Annotations made under version " + earlier + " do not all fit any more (" + what + more + "): raise the version to "
                + least + " at least, or take the changes back.";
    }

    private static Place place(TaxonomyText taxonomy, String file) {
        INode node = NodeModelUtils.findNodesForFeature(taxonomy, Literals.TAXONOMY_TEXT__VERSION).getFirst();
        String text = node.getRootNode().getText();
        return new Place(file, node.getStartLine(), node.getOffset() - text.lastIndexOf('\n', node.getOffset() - 1));
    }

    private static Optional<TaxonomyText> parse(String text) {
        return XtextTaxonomies.LANGUAGE.get().getInstance(IParser.class)
                .parse(new StringReader(text)).getRootASTElement() instanceof TaxonomyText taxonomy ? Optional.of(taxonomy) : Optional.empty();
    }
}
