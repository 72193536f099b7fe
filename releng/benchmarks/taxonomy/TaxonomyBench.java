import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EcorePackage;
import org.eclipse.xtext.resource.IResourceFactory;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.util.LazyStringInputStream;
import org.eclipse.xtext.validation.CheckMode;
import org.eclipse.xtext.validation.IResourceValidator;
import org.glossator.model.IdSource;
import org.glossator.model.ReleaseId;
import org.glossator.model.Taxonomy;
import org.glossator.store.Action;
import org.glossator.store.AnnotatorRecord;
import org.glossator.store.Change;
import org.glossator.store.Corpora;
import org.glossator.store.Corpus;
import org.glossator.store.CorpusLocation;

import org.glossator.store.ReleaseRecord;
import org.glossator.store.jdbc.internal.JdbcCorpora;
import org.glossator.taxonomy.TaxonomySources;
import org.glossator.taxonomy.ide.TaxonomyIdeSetup;
import org.glossator.taxonomy.ide.TaxonomySession;
import org.glossator.taxonomy.ide.TaxonomyTokens;
import org.glossator.taxonomy.internal.XtextTaxonomies;
import org.glossator.taxonomy.links.Imports;
import org.glossator.taxonomy.services.TaxonomyGrammarAccess;
import org.glossator.testkit.GeneratedTaxonomy;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventAdmin;

import com.google.inject.Injector;

/** Measures the taxonomy language on generated taxonomies; a line of tab-separated values for each figure. */
public final class TaxonomyBench {
    private static final String URI_OF_FILE = "file:///measured.taxonomy";
    private static final int SEED = 7;
    private static final int WARM = 1_600; // readings until the second compiler has done its work: a generated parser is long
    private static final int PEERS = 4; // readings to one by a peer, which is shorter
    private static final int EDITED = 5; // texts, each with all keys, before the editor counts as warm
    private static final int KEYS = 21; // typed one after the other
    private static final String BROKEN = "category measured \"It"; // as many
    private static final int IN_TURN = 10_000; // categories that a reader reads in one text after the other
    private static final double FRAME = 16; // milliseconds; what takes longer is seen
    private static final double HEAP = 200; // megabytes for the largest

    private static boolean warming; // nothing is said meanwhile

    private final Injector language;
    private final TaxonomyGrammarAccess grammar;
    private final Path work;

    private TaxonomyBench(Path work) {
        this.work = work;
        EcorePackage.eINSTANCE.eClass();
        language = new TaxonomyIdeSetup().createInjectorAndDoEMFRegistration();
        grammar = language.getInstance(TaxonomyGrammarAccess.class);
    }

    /** @param args a folder, small or full, and which part: read, edit or release */
    public static void main(String[] args) throws Exception {
        var bench = new TaxonomyBench(Path.of(args[0]));
        boolean full = args[1].equals("full");
        int[] sizes = full ? new int[] {1_000, 10_000, 100_000} : new int[] {1_000, 10_000, 30_000};
        String part = args[2];
        switch (part) {
            case "read" -> {
                bench.warm();
                bench.growth(sizes);
            }
            case "edit" -> {
                bench.warmEditor();
                for (int size : sizes) {
                    bench.edit(size);
                }
            }
            case "release" -> {
                bench.warm();
                warming = true;
                bench.release(2_000, WARM / PEERS);
                warming = false;
                for (int size : sizes) {
                    bench.release(size, size > 20_000 ? 5 : 11);
                }
            }
            default -> throw new IllegalArgumentException(part);
        }
        System.exit(0); // the session's threads wait for work
    }

    private void growth(int[] sizes) {
        var read = new ArrayList<Double>();
        for (int size : sizes) {
            read.add(read(size, size > 20_000 ? 5 : 11));
        }
        for (int i = 1; i < sizes.length; i++) {
            double times = read.get(i) / read.get(i - 1);
            double expected = sizes[i] * Math.log(sizes[i]) / (sizes[i - 1] * Math.log(sizes[i - 1]));
            say("growth, read and linked, from " + sizes[i - 1] + " to " + sizes[i], sizes[i], times, "times", "n log n", expected, "1.1");
        }
    }

    /** Until what is measured is compiled. */
    private void warm() {
        var made = new GeneratedTaxonomy(2_000, SEED + 1);
        String text = made.text();
        String turtle = made.turtle();
        for (int i = 0; i < WARM; i++) {
            Peers.recognise(text, grammar);
            check(load(text));
            if (i % PEERS == 0) {
                Peers.jena(turtle);
                Peers.rdf4j(turtle);
            }
        }
    }

    private void warmEditor() throws InterruptedException {
        warming = true;
        for (int i = 0; i < EDITED; i++) {
            edit(2_000);
        }
        warming = false;
    }

    private XtextResource load(String text) {
        var resources = language.getInstance(XtextResourceSet.class);
        resources.getResourceFactoryRegistry().getExtensionToFactoryMap().put("taxonomy", language.getInstance(IResourceFactory.class));
        Imports.attach(resources, TaxonomySources.NONE);
        var resource = (XtextResource) resources.createResource(URI.createURI("text:/text.taxonomy"));
        try {
            resource.load(new LazyStringInputStream(text, "UTF-8"), Map.of());
        } catch (IOException e) {
            throw new IllegalStateException("a text in memory cannot fail to be read", e);
        }
        if (!resource.getErrors().isEmpty()) {
            throw new IllegalStateException("the generated text is right: " + resource.getErrors().getFirst());
        }
        return resource;
    }

    private void check(XtextResource resource) {
        var found = language.getInstance(IResourceValidator.class).validate(resource, CheckMode.ALL, CancelIndicator.NullImpl);
        if (!found.isEmpty()) {
            throw new IllegalStateException("the generated text is right: " + found.getFirst());
        }
    }

    /**
     * Short texts are read several times in turn by each, as else it is measured what the processor has to fetch anew after the
     * reader before.
     *
     * @return the median in milliseconds of parsing and linking
     */
    private double read(int size, int runs) {
        var made = new GeneratedTaxonomy(size, SEED);
        String text = made.text();
        String turtle = made.turtle();
        int turns = Math.max(1, IN_TURN / size);
        var antlr = new double[runs];
        var linked = new double[runs];
        var checked = new double[runs];
        var jena = new double[runs];
        var rdf4j = new double[runs];
        for (int i = 0; i < runs; i++) {
            antlr[i] = time(turns, turn -> Peers.recognise(text, grammar));
            var resources = new XtextResource[turns];
            linked[i] = time(turns, turn -> resources[turn] = load(text));
            checked[i] = linked[i] + time(turns, turn -> check(resources[turn]));
            Arrays.fill(resources, null);
            jena[i] = time(turns, turn -> Peers.jena(turtle));
            rdf4j[i] = time(turns, turn -> Peers.rdf4j(turtle));
        }
        String recognised = "ANTLR lexing and parsing alone";
        say("read and linked, " + size + " categories", runs, median(linked), "ms", recognised, median(antlr), "2");
        say("read, linked and checked, " + size + " categories", runs, median(checked), "ms", recognised, median(antlr), "3");
        say("read and linked, " + size + " categories", runs, median(linked), "ms", "Jena, the same as Turtle", median(jena), "0.5");
        say("read and linked, " + size + " categories", runs, median(linked), "ms", "RDF4J, the same as Turtle", median(rdf4j), "0.5");
        return median(linked);
    }

    private void edit(int size) throws InterruptedException {
        String text = new GeneratedTaxonomy(size, SEED).text();
        double limit = size > 10_000 ? 300 : 60;
        long before = usedAfterCleaning();
        var found = new SynchronousQueue<Integer>();
        try (var session = new TaxonomySession((uri, findings) -> {
            try {
                found.offer(findings.size(), 60, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        })) {
            session.update("file:///other.taxonomy", "taxonomy other version 1.0.0 category a \"A\" \"A.\""); // starts the server
            await(found);
            var opened = new double[3];
            for (int i = 0; i < opened.length; i++) {
                session.update(URI_OF_FILE, "taxonomy closed" + i + " version 1.0.0");
                await(found);
                opened[i] = time(() -> {
                    session.update(URI_OF_FILE, text);
                    await(found);
                });
            }
            say("opened with all problems, " + size + " categories", opened.length, median(opened), "ms", "limit", 2_000, "1");
            double kept = (usedAfterCleaning() - before) / 1e6;
            say("heap of an open text, " + size + " categories", 1, kept, "MB", "limit", HEAP, "1");
            int definition = text.indexOf("\"The ", text.length() / 2) + 5;
            String edited = type(session, found, text, definition, "fresh problems after a key in a text, " + size, limit);
            int name = edited.indexOf("category ", edited.length() / 2) + 9;
            edited = type(session, found, edited, name, "fresh problems after a key in a name, " + size, limit);
            int category = edited.indexOf("category ", edited.length() / 2); // a key that is neither in a text nor in a name
            switchText(session, found, edited, changed(edited, category, 0, "category measured_now \"Measured now\"\n\"What is measured.\"\n"),
                    "fresh problems after a category comes or goes, " + size, limit);
            complete(session, edited, size);
            paint(edited, size);
            write(session, found, edited, category, BROKEN,
                    "fresh problems after a key in a broken text, " + size, limit);
            write(session, found, edited, edited.lastIndexOf("\ncategory ") + 1, BROKEN, "fresh problems after a key between roots, " + size,
                    limit);
            write(session, found, edited, edited.length(), "rule measured exclusive", "fresh problems after a key at the end, " + size, limit);
            write(session, found, edited, edited.indexOf("\n  language "), " author \"Who measures\"",
                    "fresh problems after a key in the header, " + size, limit);
            write(session, found, edited, edited.indexOf("\n  language "), "\nimport measured.other as m",
                    "fresh problems after a key in an import, " + size, limit);
            int closing = edited.indexOf("  }\n", edited.length() / 2) + 2; // of a category in the middle of a root
            switchText(session, found, edited, changed(edited, closing, 1, ""), "fresh problems after a brace goes or comes, " + size, limit);
            int opening = edited.indexOf("  {\n", edited.length() / 2) + 2;
            switchText(session, found, edited, changed(edited, opening, 1, ""), "fresh problems after an opening brace goes or comes, " + size,
                    limit);
            switchText(session, found, edited, changed(edited, category, 0, "/* "),
                    "fresh problems after a comment is opened or taken back, " + size, limit);
        }
    }

    /** @return the text afterwards */
    private static String type(TaxonomySession session, SynchronousQueue<Integer> found, String text, int place, String name,
            double limit) {
        var times = new double[KEYS];
        String now = text;
        for (int i = 0; i < KEYS; i++) {
            String next = changed(now, place + i, 0, String.valueOf((char) ('a' + i)));
            times[i] = show(session, found, next);
            now = next;
        }
        say(name, KEYS, median(times), "ms", "limit", limit, "1");
        return now;
    }

    /** One text after the other, again and again. */
    private static void switchText(TaxonomySession session, SynchronousQueue<Integer> found, String text, String other, String name, double limit) {
        var times = new double[KEYS];
        for (int i = 0; i < KEYS; i++) {
            times[i] = show(session, found, i % 2 == 0 ? other : text);
        }
        say(name, KEYS, median(times), "ms", "limit", limit, "1");
        show(session, found, text);
    }

    /** Until a statement is whole, the text is broken at each key: a category without a name, a label without an end. */
    private static void write(TaxonomySession session, SynchronousQueue<Integer> found, String text, int place, String written,
            String name, double limit) {
        var times = new double[written.length()];
        for (int i = 0; i < times.length; i++) {
            times[i] = show(session, found, changed(text, place, 0, written.substring(0, i + 1) + "\n"));
        }
        say(name, times.length, median(times), "ms", "limit", limit, "1");
        show(session, found, text);
    }

    /** With one copy of the text, as an editor makes it. */
    private static String changed(String text, int place, int gone, String put) {
        return new StringBuilder(text.length() + put.length()).append(text, 0, place).append(put).append(text, place + gone, text.length())
                .toString();
    }

    private static double show(TaxonomySession session, SynchronousQueue<Integer> found, String text) {
        return time(() -> {
            session.update(URI_OF_FILE, text);
            await(found);
        });
    }

    private static void complete(TaxonomySession session, String text, int size) {
        var times = new double[KEYS];
        int place = text.indexOf("\n", text.length() / 2) + 1;
        for (int i = 0; i < KEYS; i++) {
            times[i] = time(() -> session.proposals(URI_OF_FILE, text, place).join());
        }
        say("proposals, " + size + " categories", KEYS, median(times), "ms", "limit", 50, "1");
    }

    /** What an editor paints anew for a key: the line, which may be in a comment that began anywhere before. */
    private static void paint(String text, int size) {
        var times = new double[KEYS];
        int place = text.length() - 100;
        for (int i = 0; i < KEYS; i++) {
            times[i] = time(() -> TaxonomyTokens.read(text, TaxonomyTokens.outsideOfComments(text, place), place + 80));
        }
        say("painted after a key at the end, " + size + " categories", KEYS, median(times), "ms", "a frame of the display", FRAME, "1");
    }

    private void release(int size, int runs) {
        String text = new GeneratedTaxonomy(size, SEED).text();
        var compiler = new XtextTaxonomies();
        var fromText = new double[runs];
        var fromStore = new double[runs];
        var compiled = new Taxonomy[1];
        for (int i = 0; i < fromText.length; i++) {
            fromText[i] = time(() -> compiled[0] = compiler.compile(text, "measured.taxonomy", TaxonomySources.NONE).orThrow());
        }
        try (Corpus corpus = new JdbcCorpora(new Nobody())
                .open(CorpusLocation.folder(work.resolve("corpus" + size)), Corpora.Opening.CREATE).orThrow()) {
            var id = new ReleaseId(new IdSource(InstantSource.system(), new Random(SEED)).next());
            Taxonomy taxonomy = compiled[0];
            var record = new ReleaseRecord(id, taxonomy.name(), taxonomy.version(), taxonomy.title(), Instant.EPOCH);
            corpus.perform(Action.of("taxonomy.publish", AnnotatorRecord.SYSTEM.id(), new Change.PublishRelease(record, taxonomy, text)),
                    new NullProgressMonitor()).orThrow();
            for (int i = 0; i < fromStore.length; i++) {
                fromStore[i] = time(() -> corpus.read(reader -> reader.taxonomy(id)).orElseThrow());
            }
        }
        say("a release loaded from the store, " + size + " categories", fromStore.length, median(fromStore), "ms",
                "the same from its text", median(fromText), "0.2");
    }

    /** Nobody listens. */
    private static final class Nobody implements EventAdmin {
        @Override
        public void postEvent(Event event) {
            // see above
        }

        @Override
        public void sendEvent(Event event) {
            // see above
        }
    }

    private static void await(SynchronousQueue<Integer> found) {
        try {
            if (found.poll(60, TimeUnit.SECONDS) == null) {
                throw new IllegalStateException("nothing was found for a minute");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long usedAfterCleaning() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            System.gc();
            TimeUnit.MILLISECONDS.sleep(50);
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** @return of one in milliseconds */
    private static double time(int turns, IntConsumer task) {
        return time(() -> {
            for (int i = 0; i < turns; i++) {
                task.accept(i);
            }
        }) / turns;
    }

    private static double time(Runnable task) {
        long start = System.nanoTime();
        task.run();
        return (System.nanoTime() - start) / 1e6;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static void say(String name, int n, double value, String unit, String beside, double other, String target) {
        if (warming) {
            return;
        }
        System.out.printf(Locale.ROOT, "%s\t%d\t%.1f\t%s\t%s\t%.1f\t%s%n", name, n, value, unit, beside, other, target);
    }
}
