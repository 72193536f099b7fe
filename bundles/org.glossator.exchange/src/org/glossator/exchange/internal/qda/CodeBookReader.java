package org.glossator.exchange.internal.qda;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.glossator.model.Colour;
import org.glossator.model.Outcome;
import org.glossator.model.Place;
import org.glossator.model.Problem;
import org.glossator.model.Taxonomy;
import org.glossator.model.taxonomy.LocalText;
import org.glossator.model.taxonomy.TaxonomyNames;
import org.glossator.model.taxonomy.spi.CategoryDraft;
import org.glossator.model.taxonomy.spi.DraftTexts;
import org.glossator.model.taxonomy.spi.TaxonomyDraft;
import org.glossator.model.taxonomy.spi.TaxonomyInput;
import org.glossator.model.taxonomy.spi.TaxonomyReader;

/**
 * Code books of REFI-QDA 1.0 and 1.5 ({@code .qdc}), and the code book of a project ({@code .qde}, or {@code .qdpx}, which holds
 * one). Programs differ in the name space, so that it is not asked for.
 */
public final class CodeBookReader implements TaxonomyReader {
    private static final long LARGEST = 512L << 20; // bytes of the project inside of an archive

    @Override
    public Outcome<Taxonomy> read(TaxonomyInput input) throws IOException {
        try (var in = new PushbackInputStream(input.open(), 2)) {
            byte[] first = in.readNBytes(2);
            in.unread(first);
            boolean archive = first.length == 2 && first[0] == 'P' && first[1] == 'K';
            return archive ? readArchive(in, input) : new Reading(input).read(in);
        }
    }

    private static Outcome<Taxonomy> readArchive(InputStream in, TaxonomyInput input) throws IOException {
        try (var archive = new ZipInputStream(in)) {
            for (ZipEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                if (entry.getName().toLowerCase(Locale.ROOT).endsWith(".qde")) {
                    return new Reading(input).read(new Bounded(archive, LARGEST));
                }
            }
            return Outcome.refused(Problem.error("convert.noCodeBook",
                    "The archive holds no project (.qde), so that there is no code book to convert. Choose another file.",
                    Place.file(input.file())));
        } catch (ZipException e) {
            return Outcome.refused(Problem.error("convert.damaged",
                    "The archive is damaged (" + e.getMessage() + "); nothing was converted. Export it again.", Place.file(input.file())));
        }
    }

    /** One reading of a code book. */
    private static final class Reading {
        private static final int DEEPEST = 1_000;

        private final TaxonomyInput input;
        private final TaxonomyDraft draft;
        private final List<Problem> problems = new ArrayList<>();
        private final Map<String, CategoryDraft> byGuid = new HashMap<>();
        private final List<CategoryDraft> open = new ArrayList<>();
        private final List<String> paths = new ArrayList<>(); // as they would be made of the labels, of the open codes
        private final List<Optional<Colour>> colours = new ArrayList<>(); // likewise
        private int notes;
        private int otherMembers;
        private boolean codeBook;

        Reading(TaxonomyInput input) {
            this.input = input;
            draft = new TaxonomyDraft(input.name(Optional.empty()));
        }

        Outcome<Taxonomy> read(InputStream in) throws IOException {
            XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            try {
                XMLStreamReader xml = factory.createXMLStreamReader(in);
                while (xml.hasNext()) {
                    int event = xml.next();
                    if (event == XMLStreamReader.DTD) {
                        return Outcome.refused(Problem.error("convert.doctype", "The file declares a document type (DOCTYPE), which"
                                + " could make it fetch or swell; nothing was converted. Take the declaration out.", place(xml)));
                    } else if (event == XMLStreamReader.START_ELEMENT) {
                        start(xml);
                    } else if (event == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals("Code")) {
                        open.removeLast();
                        paths.removeLast();
                        colours.removeLast();
                    }
                    if (open.size() > DEEPEST) {
                        return Outcome.refused(Problem.error("convert.tooDeep", "Codes lie within codes more than " + DEEPEST
                                + " levels deep, which no code book does; nothing was converted.", place(xml)));
                    }
                }
            } catch (XMLStreamException e) {
                if (e.getNestedException() instanceof IOException io) {
                    throw io;
                }
                return Outcome.refused(Problem.error("convert.syntax", "The file is no well-formed XML: " + reason(e)
                        + " Nothing was converted.", new Place(input.file(), e.getLocation() == null ? 0 : e.getLocation().getLineNumber(),
                                e.getLocation() == null ? 0 : e.getLocation().getColumnNumber())));
            }
            return end();
        }

        private Outcome<Taxonomy> end() {
            if (!codeBook) {
                return Outcome.refused(Problem.error("convert.noCodeBook",
                        "The file has no code book of REFI-QDA in it; nothing was converted. Choose another file, or say its format"
                                + " with --from.",
                        Place.file(input.file())));
            }
            if (notes > 0) {
                problems.add(Problem.warning("qda.notes", notes + " references from codes to notes of the project were left out.",
                        Place.file(input.file())));
            }
            if (otherMembers > 0) {
                problems.add(Problem.warning("qda.members", otherMembers
                        + " members of sets that are sources, notes or unknown codes were left out.", Place.file(input.file())));
            }
            return Outcome.done(draft, problems).then(whole -> whole.build(Place.file(input.file())));
        }

        private void start(XMLStreamReader xml) throws XMLStreamException {
            switch (xml.getLocalName()) {
                case "CodeBook" -> codeBook = true;
                case "Project" -> title(xml);
                case "Code" -> code(xml);
                case "NoteRef" -> notes += open.isEmpty() ? 0 : 1;
                case "Description" -> {
                    if (!open.isEmpty()) {
                        CategoryDraft code = open.getLast();
                        code.definition(new LocalText(DraftTexts.clean(text(xml)).strip()));
                    }
                }
                case "Set" -> set(xml);
                default -> {
                    // sources, users and the like are no part of a code book
                }
            }
        }

        private void title(XMLStreamReader xml) {
            String name = attribute(xml, "name");
            if (!name.isBlank()) {
                draft.title(new LocalText(DraftTexts.line(name)));
            }
        }

        private void code(XMLStreamReader xml) {
            String label = DraftTexts.line(attribute(xml, "name"));
            if (label.isEmpty()) {
                problems.add(Problem.warning("convert.noLabel", "The code has no name; it got one.", place(xml)));
            }
            CategoryDraft code = draft.add(new LocalText(label), place(xml));
            String path = (paths.isEmpty() ? "" : paths.getLast() + ".") + TaxonomyNames.of(label);
            if (!open.isEmpty()) {
                code.under(open.getLast());
            }
            String guid = attribute(xml, "guid");
            if (!guid.isEmpty() && !guid.equalsIgnoreCase(Guids.of(path))) {
                code.id(Guids.id(guid));
            }
            if (!guid.isEmpty() && byGuid.putIfAbsent(guid.toLowerCase(Locale.ROOT), code) != null) {
                problems.add(Problem.warning("qda.sameGuid", "Two codes have the GUID " + guid + "; this one got another id.", place(xml)));
            }
            String codable = attribute(xml, "isCodable");
            Optional<Colour> above = colours.isEmpty() ? Optional.empty() : colours.getLast();
            Optional<Colour> colour = colour(attribute(xml, "color"));
            code.grouping(codable.equals("false") || codable.equals("0"))
                    .colour(colour.filter(own -> !above.equals(colour))); // a category has its parent's anyway
            open.add(code);
            paths.add(path);
            colours.add(colour.or(() -> above));
        }

        private void set(XMLStreamReader xml) throws XMLStreamException {
            String name = DraftTexts.line(attribute(xml, "name"));
            var members = new ArrayList<CategoryDraft>();
            LocalText description = LocalText.EMPTY;
            while (!(xml.next() == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals("Set"))) {
                if (xml.getEventType() != XMLStreamReader.START_ELEMENT) {
                    continue;
                }
                if (xml.getLocalName().equals("Description")) {
                    description = new LocalText(DraftTexts.clean(text(xml)).strip());
                } else {
                    String guid = attribute(xml, "guid") + attribute(xml, "targetGUID");
                    CategoryDraft member = byGuid.get(guid.toLowerCase(Locale.ROOT));
                    if (member == null || !xml.getLocalName().equals("MemberCode")) {
                        otherMembers++;
                    } else {
                        members.add(member);
                    }
                }
            }
            if (!members.isEmpty()) {
                var label = new LocalText(name);
                draft.group(label, description, Optional.empty(), List.of(new TaxonomyDraft.Value(label, Optional.empty(), members)));
            }
        }

        /** With what is marked up inside. */
        private static String text(XMLStreamReader xml) throws XMLStreamException {
            var text = new StringBuilder();
            int depth = 1;
            while (depth > 0) {
                int event = xml.next();
                depth += event == XMLStreamReader.START_ELEMENT ? 1 : event == XMLStreamReader.END_ELEMENT ? -1 : 0;
                if (event == XMLStreamReader.CHARACTERS || event == XMLStreamReader.CDATA) {
                    text.append(xml.getText());
                }
            }
            return text.toString();
        }

        private static Optional<Colour> colour(String text) {
            return Colour.parse(text.length() == 4 ? "#" + text.substring(1).replaceAll("(.)", "$1$1") : text);
        }

        private static String attribute(XMLStreamReader xml, String name) {
            String value = xml.getAttributeValue(null, name);
            return value == null ? "" : value;
        }

        private Place place(XMLStreamReader xml) {
            return new Place(input.file(), xml.getLocation().getLineNumber(), xml.getLocation().getColumnNumber());
        }

        private static String reason(XMLStreamException e) {
            String words = String.valueOf(e.getMessage());
            int message = words.indexOf("Message: ");
            String bare = (message < 0 ? words : words.substring(message + 9)).strip();
            return bare.endsWith(".") ? bare : bare + ".";
        }
    }
}
