package org.glossator.codegen;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.HeadingAnchorExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.html.HtmlWriter;
import org.commonmark.renderer.text.TextContentRenderer;

/**
 * Makes pages for the product's help out of the Markdown files that people read beside the code. Links between the files become
 * links between the pages; an example that is wrong on purpose ({@code taxonomy bad CODE}) shows the code that it gives.
 */
public final class HelpPages {
    private static final String MARKDOWN = ".md";
    private static final String PAGE = ".html";
    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create(), HeadingAnchorExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder().extensions(EXTENSIONS).escapeHtml(true)
            .nodeRendererFactory(Examples::new).build();

    private HelpPages() {
    }

    /** @param arguments the folder of the Markdown files, the folder for the pages, and the style sheet of all of them */
    public static void main(String[] arguments) throws IOException {
        Path from = Path.of(arguments[0]);
        Path to = Files.createDirectories(Path.of(arguments[1]));
        String style = Files.readString(Path.of(arguments[2]));
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.filter(path -> path.toString().endsWith(MARKDOWN)).sorted().toList()) {
                String name = file.getFileName().toString().replace(MARKDOWN, PAGE);
                Files.writeString(to.resolve(name), page(Files.readString(file), style));
            }
        }
    }

    private static String page(String markdown, String style) {
        Node document = PARSER.parse(markdown);
        document.accept(new PageLinks());
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="UTF-8">
                <title>%s</title>
                <style>
                %s</style>
                </head>
                <body>
                %s</body>
                </html>
                """.formatted(title(document), style, RENDERER.render(document));
    }

    private static String title(Node document) {
        Node first = document.getFirstChild();
        return first instanceof Heading heading ? TextContentRenderer.builder().build().render(heading).strip() : "";
    }

    private static final class PageLinks extends AbstractVisitor {
        @Override
        public void visit(Link link) {
            String target = link.getDestination();
            if (!target.contains(":")) {
                link.setDestination(target.replace(MARKDOWN, PAGE));
            }
            visitChildren(link);
        }
    }

    private static final class Examples implements NodeRenderer {
        private final HtmlWriter html;

        Examples(HtmlNodeRendererContext context) {
            html = context.getWriter();
        }

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(FencedCodeBlock.class);
        }

        @Override
        public void render(Node node) {
            var block = (FencedCodeBlock) node;
            String[] words = block.getInfo().strip().split("\\s+");
            boolean bad = words.length == 3 && words[1].equals("bad");
            html.line();
            html.tag("pre", Map.of("class", bad ? "bad" : words[0].isEmpty() ? "shell" : "good"));
            html.text(block.getLiteral());
            html.tag("/pre");
            if (bad) {
                html.tag("p", Map.of("class", "code"));
                html.text(words[2]);
                html.tag("/p");
            }
            html.line();
        }
    }
}
