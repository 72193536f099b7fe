package org.glossator.taxonomy.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.log4j.LogManager;
import org.apache.log4j.varia.NullAppender;
import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.IResourceFactory;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.util.LazyStringInputStream;
import org.eclipse.xtext.util.LineAndColumn;
import org.eclipse.xtext.validation.CheckMode;
import org.eclipse.xtext.validation.IResourceValidator;
import org.eclipse.xtext.validation.Issue;
import org.glossator.model.Outcome;
import org.glossator.model.Place;
import org.glossator.model.Problem;
import org.glossator.model.Severity;
import org.glossator.model.Taxonomy;
import org.glossator.taxonomy.Taxonomies;
import org.glossator.taxonomy.TaxonomyLibraries;
import org.glossator.taxonomy.TaxonomyProblems;
import org.glossator.taxonomy.TaxonomySources;
import org.glossator.taxonomy.TaxonomyStandaloneSetup;
import org.glossator.taxonomy.links.Imports;
import org.glossator.taxonomy.syntax.SyntaxPackage;
import org.glossator.taxonomy.syntax.TaxonomyText;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import com.google.inject.Injector;

/** The language through Xtext. Each text has a resource of its own, so that threads share only what never changes. */
@Component(service = Taxonomies.class)
public final class XtextTaxonomies implements Taxonomies {
    private static final int MAX_LENGTH = 64_000_000; // characters; 100,000 categories with guidance take about 40 million
    private static final int MAX_PROBLEMS = 1_000; // nobody reads more, and a broken file can have millions

    static final Supplier<Injector> LANGUAGE = Suppliers.memoize(XtextTaxonomies::start);

    private final TaxonomySources libraries;

    /** The language starts with its first text, not with the program. */
    public XtextTaxonomies() {
        libraries = TaxonomySources.NONE;
    }

    @Activate
    public XtextTaxonomies(@Reference TaxonomyLibraries libraries) {
        this.libraries = TaxonomySources.shipped(libraries);
    }

    @Override
    public Outcome<Taxonomy> compile(String text, String file) {
        return compile(text, file, beside(file));
    }

    @Override
    public Outcome<Taxonomy> compile(String text, String file, TaxonomySources sources) {
        Reading reading = read(text, file, sources);
        boolean broken = reading.problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
        return broken || reading.root.isEmpty() ? new Outcome.Refused<>(reading.problems)
                : Outcome.done(TaxonomyCompiler.compile(reading.root.get()), reading.problems);
    }

    @Override
    public List<Problem> check(String text, String file) {
        return check(text, file, beside(file));
    }

    @Override
    public List<Problem> check(String text, String file, TaxonomySources sources) {
        return read(text, file, sources).problems;
    }

    private static TaxonomySources beside(String file) {
        try {
            Path path = Path.of(file).toAbsolutePath();
            Path folder = path.getParent();
            return folder == null || !Files.isRegularFile(path) ? TaxonomySources.NONE : TaxonomySources.folder(folder);
        } catch (InvalidPathException e) {
            return TaxonomySources.NONE; // the name is one for people only
        }
    }

    private record Reading(Optional<TaxonomyText> root, List<Problem> problems) {
    }

    private Reading read(String text, String file, TaxonomySources sources) {
        if (text.length() > MAX_LENGTH) {
            return new Reading(Optional.empty(), List.of(Problem.error(TaxonomyProblems.TOO_LONG,
                    "The file is longer than any taxonomy and was not read: is it another file?", Place.file(file))));
        }
        XtextResource resource = load(text, sources.or(libraries));
        List<Issue> issues = LANGUAGE.get().getInstance(IResourceValidator.class).validate(resource, CheckMode.ALL,
                CancelIndicator.NullImpl);
        Optional<TaxonomyText> root = resource.getContents().stream().filter(TaxonomyText.class::isInstance)
                .map(TaxonomyText.class::cast).findFirst();
        return new Reading(root, problems(issues, file, resource.getParseResult().getRootNode()));
    }

    private static XtextResource load(String text, TaxonomySources sources) {
        Injector injector = LANGUAGE.get();
        var resources = injector.getInstance(XtextResourceSet.class);
        resources.getResourceFactoryRegistry().getExtensionToFactoryMap().put("taxonomy", injector.getInstance(IResourceFactory.class));
        Imports.attach(resources, sources);
        var resource = (XtextResource) resources.createResource(URI.createURI("text:/text.taxonomy"));
        try {
            resource.load(new LazyStringInputStream(text, "UTF-8"), Map.of(XtextResource.OPTION_ENCODING, "UTF-8"));
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot fail to be read", e);
        }
        return resource;
    }

    private static List<Problem> problems(List<Issue> issues, String file, INode text) {
        var problems = new ArrayList<Problem>();
        issues.stream().sorted(Comparator.comparingInt(XtextTaxonomies::offset)).limit(MAX_PROBLEMS)
                .forEach(issue -> problems.add(problem(issue, file, text)));
        if (issues.size() > MAX_PROBLEMS) {
            problems.add(new Problem(Severity.INFO, TaxonomyProblems.MORE,
                    "There are " + (issues.size() - MAX_PROBLEMS) + " more problems: solve these first.", Place.file(file)));
        }
        return List.copyOf(problems);
    }

    private static Problem problem(Issue issue, String file, INode text) {
        Severity severity = switch (issue.getSeverity()) {
            case ERROR -> Severity.ERROR;
            case WARNING -> Severity.WARNING;
            case INFO, IGNORE -> Severity.INFO;
        };
        LineAndColumn at = NodeModelUtils.getLineAndColumn(text, offset(issue));
        return new Problem(severity, issue.getCode(), issue.getMessage(), new Place(file, at.getLine(), at.getColumn()));
    }

    private static int offset(Issue issue) {
        return issue.getOffset() == null ? 0 : issue.getOffset();
    }

    /** Registers nothing but the syntax package: the editor services register their own way of reading files. */
    private static Injector start() {
        if (!LogManager.getRootLogger().getAllAppenders().hasMoreElements()) {
            LogManager.getRootLogger().addAppender(new NullAppender()); // else Log4j complains on standard error
        }
        var setup = new TaxonomyStandaloneSetup() {
            @Override
            public void register(Injector injector) {
                SyntaxPackage.eINSTANCE.eClass(); // being there is being registered
            }
        };
        return setup.createInjectorAndDoEMFRegistration();
    }
}
