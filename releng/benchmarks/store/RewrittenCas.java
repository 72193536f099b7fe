import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;

import org.apache.uima.UIMAException;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.Feature;
import org.apache.uima.cas.SerialFormat;
import org.apache.uima.cas.Type;
import org.apache.uima.cas.text.AnnotationFS;
import org.apache.uima.resource.metadata.TypeDescription;
import org.apache.uima.util.CasCreationUtils;
import org.apache.uima.util.CasIOUtils;
import org.apache.uima.resource.metadata.impl.TypeSystemDescription_impl;

/**
 * The peer: a document as a UIMA CAS, as INCEpTION keeps one for each annotator, with the whole of it written beside, put
 * on the disk and moved into its place for each annotation that is added.
 */
final class RewrittenCas {
    private final CAS cas;
    private final Feature category;
    private final Feature comment;
    private final Type type;
    private final Path file;
    private int next;

    RewrittenCas(Path file, int annotations) throws UIMAException {
        this.file = file;
        var types = new TypeSystemDescription_impl();
        TypeDescription judgement = types.addType("bench.Judgement", "", "uima.tcas.Annotation");
        judgement.addFeature("category", "", "uima.cas.String");
        judgement.addFeature("comment", "", "uima.cas.String");
        cas = CasCreationUtils.createCas(types, null, null);
        cas.setDocumentText("Feedback helps people to write. ".repeat(Math.max(30, annotations / 3)));
        type = cas.getTypeSystem().getType("bench.Judgement");
        category = type.getFeatureByBaseName("category");
        comment = type.getFeatureByBaseName("comment");
        for (int i = 0; i < annotations; i++) {
            add();
        }
    }

    private void add() {
        int start = next++ / 3 * 32 % (cas.getDocumentText().length() - 32);
        AnnotationFS judgement = cas.createAnnotation(type, start, start + 30);
        judgement.setStringValue(category, String.format(Locale.ROOT, "c%d", next % 1_000));
        judgement.setStringValue(comment, "");
        cas.addFsToIndexes(judgement);
    }

    void annotate() throws IOException {
        add();
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        try (var out = new FileOutputStream(draft.toFile()); var buffer = new BufferedOutputStream(out, 1 << 16)) {
            CasIOUtils.save(cas, buffer, SerialFormat.SERIALIZED_TSI); // the fastest of its forms here, and INCEpTION's
            buffer.flush();
            out.getFD().sync();
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
