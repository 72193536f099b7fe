import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.glossator.model.*;
import org.glossator.store.*;
import org.glossator.store.jdbc.internal.JdbcCorpora;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventAdmin;

/** Measures the store while its corpus grows; a line of tab-separated values for each figure. */
public final class StoreBench {
    private static final int CLAIMS = 8; // of a paper
    private static final int JUDGEMENTS = 3; // of a claim
    private static final int CATEGORIES = 1_000;
    private static final int ACTIONS = 500; // timed ones, in turns with the raw commits
    private static final int WARM = 300;
    private static final int LONG_WARM = 15_000; // by then the compiler is through
    private static final int READS = 500;
    private static final int READ_WARM = 2_000;
    private static final int READ_ROUNDS = 5;
    private static final int COUNTS_WARM = 1_000;
    private static final int WARM_PAPERS = 100;
    private static final int HANDS = 4; // threads that act at the same time
    private static final int HANDS_ROUNDS = 20;
    private static final int HANDS_ACTIONS = 25; // of each in a round

    private static final EventAdmin NOBODY = new EventAdmin() {
        @Override
        public void postEvent(Event event) {
            // nobody listens
        }

        @Override
        public void sendEvent(Event event) {
            // nobody listens
        }
    };

    private final IdSource ids = new IdSource(InstantSource.system(), new Random(7));
    private final Random random = new Random(11);
    private final Corpus corpus;
    private final RawRows raw;
    private final Path work;
    private final String rawName;
    private final AnnotatorRecord ada = new AnnotatorRecord(new AnnotatorId(ids.next()), "Ada");
    private final Change.PublishRelease release = release();
    private final List<PaperId> papers = new ArrayList<>();
    private final List<ClaimRecord> claims = new ArrayList<>();
    private int annotations;

    private StoreBench(Path work, String server) throws SQLException {
        this.work = work;
        rawName = "raw " + (server.isEmpty() ? "Derby" : "PostgreSQL") + " commit of the two rows";
        corpus = new JdbcCorpora(NOBODY).open(CorpusLocation.of(place(server, "corpus")), Corpora.Opening.CREATE).orThrow();
        String other = place(server, "raw");
        new JdbcCorpora(NOBODY).open(CorpusLocation.of(other), Corpora.Opening.CREATE).orThrow().close();
        raw = server.isEmpty() ? RawRows.derby(Path.of(other)) : RawRows.postgres(other);
        perform(new Change.AddAnnotator(ada), release);
    }

    /**
     * @param args work or import, a folder, small or full, and the URL of a PostgreSQL database where not Derby is measured
     */
    public static void main(String[] args) throws Exception {
        String server = args.length > 3 ? args[3] : "";
        Path work = Files.createDirectories(Path.of(args[1]));
        boolean full = args[2].equals("full");
        if (args[0].equals("work")) {
            working(work, full, server);
        } else {
            var bench = new StoreBench(work, server);
            bench.importing(2_000, server, false);
            bench.importing(full ? 100_000 : 10_000, server, true);
            bench.corpus.close();
        }
    }

    private static void working(Path work, boolean full, String server) throws Exception {
        var other = new StoreBench(Files.createDirectories(work.resolve("warm")), server);
        other.warm(LONG_WARM); // in another corpus, until the program's code and the database's are both compiled
        other.grow(other.annotations + WARM_PAPERS * CLAIMS * JUDGEMENTS);
        for (int i = 0; i < LONG_WARM; i++) {
            other.open(); // "warm" is said of the program as well, which opens papers all day
        }
        for (int i = 0; i < COUNTS_WARM; i++) {
            other.countsAfterAnEdit();
        }
        other.corpus.close();
        var bench = new StoreBench(work, server);
        int[] sizes = full ? new int[] {1_000, 100_000, 1_000_000} : new int[] {1_000, 10_000, 40_000};
        bench.warm(WARM);
        for (int size : sizes) {
            bench.grow(size);
            bench.annotate(size);
            bench.read(size);
        }
        bench.largest(Files.createDirectories(work.resolve("smallest")), server, sizes[0]);
        bench.together();
        for (int size : full ? new int[] {1_000, 10_000, 100_000} : new int[] {1_000, 10_000}) {
            bench.bigPaper(size);
        }
        bench.orders(sizes[sizes.length - 1]);
        bench.corpus.close();
        bench.cold(sizes[sizes.length - 1]);
    }

    /** The corpus is opened again, in a program that is warm. */
    private void cold(int size) throws IOException {
        cold("counts with roll-up, first of a corpus that is opened again, ", size);
        if (Files.deleteIfExists(work.resolve("corpus").resolve("counts.json"))) { // a server's are always counted
            cold("counts with roll-up, counted from nothing, ", size);
        }
    }

    private void cold(String name, int size) {
        try (Corpus again = new JdbcCorpora(NOBODY).open(corpus.location(), Corpora.Opening.EXISTING).orThrow()) {
            double cold = time(() -> again.read(r -> List.of(r.counts(), r.categoryCounts("bench"),
                    r.branchCounts(release.release().id())))) / 1_000;
            say(name + size, size, cold, "ms", "limit", 400, "1");
        }
    }

    private void warm(int actions) throws SQLException {
        grow(CLAIMS * JUDGEMENTS);
        for (int i = 0; i < actions; i++) {
            raw.annotate(ids.next(), claims.getFirst());
            perform(new Change.AddAnnotation(judgement(claims.getFirst())));
        }
        annotations += actions;
    }

    private void perform(Change... changes) {
        corpus.perform(Action.of("annotation.add", ada.id(), changes), new NullProgressMonitor()).orThrow();
    }

    /** Imports papers with all that belongs to them until there are so many annotations, in both databases. */
    private void grow(int size) throws SQLException {
        int missing = Math.max(0, (size - annotations) / (CLAIMS * JUDGEMENTS));
        for (int done = 0; done < missing; done += 100) {
            int some = Math.min(100, missing - done);
            corpus.perform(new Action("papers.import", AnnotatorRecord.SYSTEM.id(),
                    () -> IntStream.range(0, some).boxed().flatMap(i -> paper()).iterator()), new NullProgressMonitor())
                    .orThrow();
        }
        raw.fill(Math.max(0, size - annotations), ids, claims);
        annotations = Math.max(annotations, size);
    }

    private Stream<Change> paper() {
        return paper(claim -> JUDGEMENTS, change -> {
            if (change instanceof Change.AddPaper(var paper)) {
                papers.add(paper.id());
            } else if (change instanceof Change.AddClaim(var claim)) {
                claims.add(claim);
            }
        });
    }

    /**
     * @param judgements how many are about each claim
     * @param known told of each change
     */
    private Stream<Change> paper(IntUnaryOperator judgements, Consumer<Change> known) {
        var id = new PaperId(ids.next());
        String text = "Feedback helps people to write. ".repeat(30);
        String title = "Measured paper " + id;
        var paper = new PaperRecord(id, "title:" + id, title, List.of("Ada"), new TreeMap<>(), 1, text,
                List.of(new TextPart(PartKind.ABSTRACT, "", new TextSpan(0, text.length()))));
        var changes = new ArrayList<Change>(List.of(new Change.AddPaper(paper)));
        for (int i = 0; i < CLAIMS; i++) {
            var claim = new ClaimRecord(new ClaimId(ids.next()), id, List.of(new TextSpan(i * 32, i * 32 + 30)), ada.id(),
                    Instant.EPOCH);
            changes.add(new Change.AddClaim(claim));
            for (int j = 0; j < judgements.applyAsInt(i); j++) {
                changes.add(new Change.AddAnnotation(judgement(claim)));
            }
        }
        changes.forEach(known);
        return changes.stream();
    }

    private AnnotationRecord judgement(ClaimRecord claim) {
        var category = new CategoryId("c" + random.nextInt(CATEGORIES) + "x");
        return new AnnotationRecord(new AnnotationId(ids.next()), claim.paper(), new Target.OnClaim(claim.id()), ada.id(),
                release.release().id(), List.of(category), "", Provenance.PERSON, Instant.EPOCH);
    }

    private Change.PublishRelease release() {
        List<Category> categories = IntStream.range(0, 10).mapToObj(top -> category("c" + top, IntStream.range(0, 10)
                .mapToObj(middle -> category("c" + top + ".b" + middle, IntStream.range(0, 10)
                        .mapToObj(leaf -> category("c" + (top * 100 + middle * 10 + leaf) + "x", List.of())).toList()))
                .toList())).toList();
        var taxonomy = new Taxonomy("bench", new Version(1, 0, 0), "bench", "", categories);
        return new Change.PublishRelease(new ReleaseRecord(new ReleaseId(ids.next()), "bench", taxonomy.version(), "bench",
                Instant.EPOCH), taxonomy, "taxonomy bench version 1.0.0\n");
    }

    private static Category category(String id, List<Category> children) {
        return new Category(new CategoryId(id), id, id, "", Optional.empty(), Optional.empty(), false, List.of(), children);
    }

    /**
     * Does each so often, in turns, as what else goes on on a machine is another thing a minute later.
     *
     * @param next makes the next one, which is not timed
     * @return the times of each in microseconds
     */
    @SafeVarargs
    private static double[][] inTurns(Supplier<Work>... next) {
        var times = new double[next.length][ACTIONS];
        for (int i = 0; i < ACTIONS; i++) {
            for (int j = 0; j < next.length; j++) {
                int which = (i + j) % next.length; // none of them always after the same one
                times[which][i] = time(next[which].get());
            }
        }
        return times;
    }

    private Work next(ClaimRecord claim) {
        var change = new Change.AddAnnotation(judgement(claim));
        annotations++;
        return () -> perform(change);
    }

    private ClaimRecord anyClaim() {
        return claims.get(random.nextInt(claims.size()));
    }

    private Work nextRaw(ClaimRecord claim) {
        return () -> raw.annotate(ids.next(), claim);
    }

    private void annotate(int size) {
        double[][] times = inTurns(() -> nextRaw(anyClaim()), () -> next(anyClaim()));
        say("annotation, durable, p50, " + size + " in the corpus", size, at(times[1], 0.5), "us",
                rawName, at(times[0], 0.5), "1.3");
        say("annotation, durable, p99, " + size + " in the corpus", size, at(times[1], 0.99), "us",
                rawName, at(times[0], 0.99), "2");
    }

    /** Beside another corpus, which is as this one was at first. */
    private void largest(Path place, String server, int size) throws SQLException {
        var smallest = new StoreBench(place, server);
        smallest.warm(WARM);
        smallest.grow(size);
        double[][] times = inTurns(() -> smallest.next(smallest.anyClaim()), () -> next(anyClaim()));
        smallest.corpus.close();
        growth("annotation, durable, p50, largest corpus", times);
    }

    /**
     * Several threads at once, which wait for the disk together: how long one action takes of the time of all, beside as many
     * actions of one thread.
     */
    private void together() throws InterruptedException {
        var alone = new double[HANDS_ROUNDS];
        var each = new double[HANDS_ROUNDS];
        for (int i = 0; i < HANDS_ROUNDS; i++) {
            alone[i] = hands(1, HANDS * HANDS_ACTIONS);
            each[i] = hands(HANDS, HANDS_ACTIONS);
        }
        say("annotation, durable, " + HANDS + " threads at once, each", HANDS_ROUNDS * HANDS * HANDS_ACTIONS, at(each, 0.5), "us",
                "one thread, in turns with them", at(alone, 0.5), "1");
    }

    /** @return microseconds for an action */
    private double hands(int threads, int actions) throws InterruptedException {
        List<List<Work>> work = IntStream.range(0, threads)
                .mapToObj(i -> IntStream.range(0, actions).mapToObj(j -> next(anyClaim())).toList()).toList();
        long start = System.nanoTime();
        List<Thread> all = work.stream().map(own -> Thread.ofPlatform().start(() -> own.forEach(StoreBench::time))).toList();
        for (Thread thread : all) {
            thread.join();
        }
        return (System.nanoTime() - start) / 1_000.0 / threads / actions;
    }

    private void read(int size) throws SQLException {
        for (int i = 0; i < READ_WARM; i++) { // these let the database see that its tables have grown
            open();
        }
        var worst = new double[READ_ROUNDS]; // in hundred, of each round: the median leaves out a moment in which others worked
        for (int round = 0; round < worst.length; round++) {
            worst[round] = at(IntStream.range(0, READS).mapToDouble(i -> open()).toArray(), 0.99);
        }
        say("open a paper with 24 annotations, warm, p99, " + size, size, at(worst, 0.5), "us", "limit", 1_000, "1");
        var page = new double[20];
        var last = new PaperQuery(ada.id(), "measured", PaperQuery.Progress.TO_DO, papers.get(papers.size() / 2), 0, 100);
        for (int i = 0; i < page.length; i++) {
            page[i] = time(() -> corpus.read(r -> r.papers(last))) / 1_000;
        }
        say("a page of papers from the middle of the list, p50, " + size, size, at(page, 0.5), "ms", "limit", 50, "1");
        say("the first page of papers by title, p50, " + size, new PaperQuery(ada.id(), "", 0, 100).sorted(PaperQuery.Order.TITLE),
                size);
        say("a page by title from the middle, filtered, p50, " + size, last.sorted(PaperQuery.Order.TITLE), size);
        var branch = last.within(new Branch(release.release().id(), new CategoryId("c0.b1")));
        for (int i = 0; i < page.length; i++) {
            page[i] = time(() -> corpus.read(r -> r.papers(branch))) / 1_000;
        }
        say("the same of a branch of the taxonomy, p50, " + size, size, at(page, 0.5), "ms", "limit", 50, "1");
        var counts = new double[50];
        for (int i = 0; i < counts.length; i++) {
            counts[i] = countsAfterAnEdit();
        }
        say("counts with roll-up after an edit, p50, " + size, size, at(counts, 0.5), "us", "limit", 1_000, "1");
    }

    /** @return microseconds for the counts */
    private double countsAfterAnEdit() {
        time(next(claims.getFirst()));
        return time(() -> corpus.read(r -> List.of(r.counts(), r.categoryCounts("bench"),
                r.branchCounts(release.release().id()))));
    }

    /** @return microseconds */
    private double open() {
        PaperId id = papers.get(1 + random.nextInt(papers.size() - 1)); // the first one was judged hundreds of times
        return time(() -> corpus.read(r -> List.of(r.paper(id).orElseThrow(), r.work(id))));
    }

    private void say(String name, PaperQuery query, int size) {
        var page = new double[20];
        for (int i = 0; i < page.length; i++) {
            page[i] = time(() -> corpus.read(r -> r.papers(query))) / 1_000;
        }
        say(name, size, at(page, 0.5), "ms", "limit", 50, "1");
    }

    /** Lists of a person who is to judge all papers, by days in another order than they came in, and has finished every other one. */
    private void orders(int size) {
        LocalDate first = LocalDate.of(2027, 1, 1);
        perform("papers.assign", IntStream.range(0, papers.size()).mapToObj(i -> new Change.Assign(new AssignmentRecord(papers.get(i),
                ada.id(), 1, false, i % 10 == 0 ? Optional.empty() : Optional.of(first.plusDays(i * 7_919L % 100))))));
        perform("papers.done", IntStream.range(0, papers.size()).filter(i -> i % 2 == 0)
                .mapToObj(i -> new Change.MarkDone(papers.get(i), ada.id(), true)));
        for (PaperQuery.Order order : PaperQuery.Order.values()) {
            for (PaperQuery.Progress progress : PaperQuery.Progress.values()) {
                var all = new PaperQuery(ada.id(), "", progress, 0, 100);
                if (order != PaperQuery.Order.DUE) {
                    say(list(order, progress, "papers", size), all.sorted(order), size);
                }
                say(list(order, progress, "assigned papers", size), all.assigned(true).sorted(order), size);
            }
        }
    }

    private static String list(PaperQuery.Order order, PaperQuery.Progress progress, String what, int size) {
        return "first page of %s, progress %s, in the order %s, p50, %d".formatted(what, progress, order, size).toLowerCase(Locale.ROOT);
    }

    private void perform(String code, Stream<? extends Change> changes) {
        corpus.perform(new Action(code, ada.id(), () -> changes.<Change>map(c -> c).iterator()), new NullProgressMonitor()).orThrow();
    }

    /** Papers with 8 claims and 10 annotations each come into a new corpus, as one action. */
    private void importing(int size, String server, boolean say) throws Exception {
        var corpora = new JdbcCorpora(NOBODY);
        try (Corpus fresh = corpora.open(CorpusLocation.of(place(server, "import" + size)), Corpora.Opening.CREATE).orThrow()) {
            fresh.perform(Action.of("start", ada.id(), new Change.AddAnnotator(ada), release), new NullProgressMonitor())
                    .orThrow();
            double ours = importing(fresh, size);
            String other = place(server, "raw-import" + size);
            try (Corpus raw = corpora.open(CorpusLocation.of(other), Corpora.Opening.CREATE).orThrow()) {
                raw.perform(Action.of("start", ada.id(), new Change.AddAnnotator(ada), release), new NullProgressMonitor())
                        .orThrow();
            }
            double theirs = server.isEmpty() ? RawImport.derby(Path.of(other), size)
                    : RawImport.postgres(other, size);
            int more = size / 2;
            double oursMore = importing(fresh, more);
            double theirsMore = RawImport.batches(server.isEmpty() ? RawImport.connection(Path.of(other))
                    : RawImport.connection(other), size, more);
            if (!say) {
                return;
            }
            say("import of papers with 8 claims and 10 annotations each into a new corpus", size, ours, "s",
                    server.isEmpty() ? "the same rows from a table function of Derby" : "the same rows by COPY", theirs,
                    "1.43");
            say("import of half as many papers more into the corpus, which is in use now", more, oursMore, "s",
                    "the same rows in batches", theirsMore, "1.43");
        }
    }

    /** @return seconds */
    private double importing(Corpus into, int size) {
        return time(() -> into.perform(new Action("papers.import", AnnotatorRecord.SYSTEM.id(),
                () -> IntStream.range(0, size).boxed().flatMap(i -> paper(claim -> claim < 2 ? 2 : 1, change -> {
                    // a million of them are not to be held in memory
                })).iterator()), new NullProgressMonitor()).orThrow()) / 1e6;
    }

    private String place(String server, String name) {
        return server.isEmpty() ? work.resolve(name).toString()
                : server + "&currentSchema=" + name.replace('-', '_') + "_" + Long.toHexString(System.nanoTime());
    }

    /** A paper with so many annotations, beside a CAS of so many. */
    private void bigPaper(int size) throws Exception {
        ClaimRecord claim = claims.get(2 + CLAIMS * (int) Math.log10(size));
        corpus.perform(new Action("annotations.import", ada.id(), () -> {
            Iterator<Change> many = IntStream.range(0, size)
                    .<Change>mapToObj(i -> new Change.AddAnnotation(judgement(claim))).iterator();
            return many;
        }), new NullProgressMonitor()).orThrow();
        double[][] times = inTurns(() -> next(claims.get(1)), () -> next(claim));
        growth("annotation on a paper with " + size + ", p50", times);
        var cas = new RewrittenCas(work.resolve("cas"), size);
        var rewriting = new double[size > 10_000 ? 20 : 100];
        for (int i = 0; i < rewriting.length; i++) {
            rewriting[i] = time(cas::annotate);
        }
        say("annotation on a paper with " + size + ", p50, beside a CAS", rewriting.length, at(times[1], 0.5), "us",
                "a UIMA CAS rewritten and saved", at(rewriting, 0.5), "1");
        var opening = new double[20];
        for (int i = 0; i < opening.length; i++) {
            opening[i] = time(() -> corpus.read(r -> r.work(claim.paper()))) / 1_000;
        }
        say("open a paper with " + size + " annotations, p50", size, at(opening, 0.5), "ms", "limit",
                20.0 * Math.max(1, size / 10_000.0), "1");
    }

    private static void growth(String name, double[][] smallAndLarge) {
        say(name, ACTIONS, at(smallAndLarge[1], 0.5), "us", "the same on the smallest", at(smallAndLarge[0], 0.5), "1.3");
    }

    private interface Work {
        void run() throws Exception;
    }

    private static double time(Work work) {
        long start = System.nanoTime();
        try {
            work.run();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return (System.nanoTime() - start) / 1_000.0;
    }

    private static double at(double[] values, double part) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) (part * (sorted.length - 1))];
    }

    private static void say(String name, int n, double value, String unit, String beside, double other, String target) {
        System.out.printf(Locale.ROOT, "%s\t%d\t%.1f\t%s\t%s\t%.1f\t%s%n", name, n, value, unit, beside, other, target);
    }
}
