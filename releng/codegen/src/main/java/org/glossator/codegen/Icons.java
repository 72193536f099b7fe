package org.glossator.codegen;

import java.awt.Component;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import javax.imageio.ImageIO;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;

/**
 * Draws the product's mark in the sizes and containers that the platforms want, from SVG files, so that no binary is
 * kept in the repository. Same input, same bytes.
 */
public final class Icons {
    private static final List<Integer> WINDOW_SIZES = List.of(16, 24, 32, 48, 64, 128, 256);
    private static final List<Integer> ICO_SIZES = List.of(16, 24, 32, 48, 64, 256);
    /** Below this size, in pixels, the drawing for few pixels is used. */
    private static final int DETAILED_FROM = 48;
    private static final int SPLASH_WIDTH = 480;
    private static final int SPLASH_HEIGHT = 270;
    private static final int ABOUT_SIZE = 128;

    /** Types of the Apple icon format whose content is a PNG, with its size in pixels. */
    private static final Map<String, Integer> ICNS_TYPES = new LinkedHashMap<>();

    static {
        ICNS_TYPES.put("icp4", 16);
        ICNS_TYPES.put("icp5", 32);
        ICNS_TYPES.put("ic11", 32);
        ICNS_TYPES.put("ic12", 64);
        ICNS_TYPES.put("ic07", 128);
        ICNS_TYPES.put("ic13", 256);
        ICNS_TYPES.put("ic08", 256);
        ICNS_TYPES.put("ic14", 512);
        ICNS_TYPES.put("ic09", 512);
        ICNS_TYPES.put("ic10", 1024);
    }

    private final SVGDocument mark;
    private final SVGDocument small;

    private Icons(Path drawings) throws IOException {
        mark = load(drawings.resolve("mark.svg"));
        small = load(drawings.resolve("mark-small.svg"));
    }

    /**
     * @param arguments the folder of the drawings, the folder for what goes into the bundle, and the folder for what
     *        goes beside the program
     */
    public static void main(String[] arguments) throws IOException {
        System.setProperty("java.awt.headless", "true");
        Path drawings = Path.of(arguments[0]);
        Path bundle = Files.createDirectories(Path.of(arguments[1]));
        Path product = Files.createDirectories(Path.of(arguments[2]));
        Icons icons = new Icons(drawings);
        for (int size : WINDOW_SIZES) {
            Files.write(bundle.resolve("glossator-" + size + ".png"), icons.png(size));
            Files.write(product.resolve("glossator-" + size + ".png"), icons.png(size));
        }
        Files.write(bundle.resolve("about.png"), icons.png(ABOUT_SIZE));
        SVGDocument splash = load(drawings.resolve("splash.svg"));
        Files.write(bundle.resolve("splash.png"), render(splash, SPLASH_WIDTH, SPLASH_HEIGHT));
        Files.write(bundle.resolve("splash@2x.png"), render(splash, 2 * SPLASH_WIDTH, 2 * SPLASH_HEIGHT));
        Files.write(product.resolve("glossator-512.png"), icons.png(512));
        Files.write(product.resolve("glossator.ico"), icons.ico());
        Files.write(product.resolve("glossator.icns"), icons.icns());
    }

    private byte[] png(int size) throws IOException {
        return render(size < DETAILED_FROM ? small : mark, size, size);
    }

    private byte[] ico() throws IOException {
        int header = 6;
        int entry = 16;
        int offset = header + entry * ICO_SIZES.size();
        ByteBuffer directory = ByteBuffer.allocate(offset).order(ByteOrder.LITTLE_ENDIAN);
        directory.putShort((short) 0).putShort((short) 1).putShort((short) ICO_SIZES.size());
        ByteArrayOutputStream images = new ByteArrayOutputStream();
        for (int size : ICO_SIZES) {
            byte[] png = png(size);
            byte pixels = (byte) (size == 256 ? 0 : size); // the format's way to say 256
            directory.put(pixels).put(pixels).put((byte) 0).put((byte) 0).putShort((short) 1).putShort((short) 32)
                    .putInt(png.length).putInt(offset + images.size());
            images.write(png);
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(directory.array());
        images.writeTo(file);
        return file.toByteArray();
    }

    private byte[] icns() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        DataOutputStream entries = new DataOutputStream(body);
        int header = 8;
        for (Map.Entry<String, Integer> type : ICNS_TYPES.entrySet()) {
            byte[] png = png(type.getValue());
            entries.write(type.getKey().getBytes(StandardCharsets.US_ASCII));
            entries.writeInt(header + png.length);
            entries.write(png);
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(file);
        out.write("icns".getBytes(StandardCharsets.US_ASCII));
        out.writeInt(header + body.size());
        body.writeTo(out);
        return file.toByteArray();
    }

    private static SVGDocument load(Path file) throws IOException {
        return Objects.requireNonNull(new SVGLoader().load(file.toUri().toURL()), "not a drawing: " + file);
    }

    private static byte[] render(SVGDocument drawing, int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING,
                    RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL,
                    RenderingHints.VALUE_STROKE_PURE);
            drawing.render((Component) null, graphics, new ViewBox(0, 0, width, height));
        } finally {
            graphics.dispose();
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(image, "png", png);
        return png.toByteArray();
    }
}
