package org.luoshi.evidence;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;

/**
 * Makes small copies. The dimensions are read before anything is decoded, decoding skips the rows and columns that are not needed, and
 * only two run at a time, so a pixel flood costs neither memory nor much time.
 */
final class Thumbnails {
    /** Longest side of a thumbnail, in pixels. */
    static final int SIDE = 480;
    /** Larger pictures get no thumbnail. */
    static final long MAX_PIXELS = 100_000_000;

    private static final Semaphore TURNS = new Semaphore(2);

    private Thumbnails() {}

    /** Writes the thumbnail as JPEG without any metadata; false when the picture cannot be read or is too large. */
    static boolean write(Path picture, ImageType type, int orientation, Path target) throws IOException {
        if (type != ImageType.JPEG && type != ImageType.PNG) {
            return false;
        }
        TURNS.acquireUninterruptibly();
        try {
            return write(picture, type.name(), orientation, target);
        } catch (IOException | RuntimeException e) {
            return false; // a broken picture is still evidence, only without a small copy
        } finally {
            TURNS.release();
        }
    }

    private static boolean write(Path picture, String format, int orientation, Path target) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
        try (var in = new FileImageInputStream(picture.toFile())) {
            reader.setInput(in, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if ((long) width * height > MAX_PIXELS) {
                return false;
            }
            var step = Math.max(1, Math.max(width, height) / (2 * SIDE));
            var how = reader.getDefaultReadParam();
            how.setSourceSubsampling(step, step, 0, 0);
            return ImageIO.write(upright(reader.read(0, how), orientation), "jpg", target.toFile());
        } finally {
            reader.dispose();
        }
    }

    /** Scaled down and turned as EXIF says the camera was held, on white, without transparency. */
    private static BufferedImage upright(BufferedImage source, int orientation) {
        var scale = Math.min(1.0, (double) SIDE / Math.max(source.getWidth(), source.getHeight()));
        var width = Math.max(1, (int) Math.round(source.getWidth() * scale));
        var height = Math.max(1, (int) Math.round(source.getHeight() * scale));
        var isOnItsSide = orientation >= 5;
        var result = new BufferedImage(
                isOnItsSide ? height : width, isOnItsSide ? width : height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = result.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, result.getWidth(), result.getHeight());
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.transform(turn(orientation, width, height));
        graphics.drawImage(source, 0, 0, width, height, null);
        graphics.dispose();
        return result;
    }

    /** From stored to upright, for a stored picture of this size (EXIF 2.32, tag 0x0112). */
    static AffineTransform turn(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
