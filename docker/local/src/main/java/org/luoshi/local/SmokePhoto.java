package org.luoshi.local;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import javax.imageio.ImageIO;

/** A photo that nobody took, with the id that a finding announces it by. */
final class SmokePhoto {

    private static final int WIDTH = 1200;
    private static final int HEIGHT = 900;

    private final String id = UUID.randomUUID().toString();
    private final byte[] bytes;

    SmokePhoto() throws IOException {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        for (var x = 0; x < WIDTH; x++) {
            for (var y = 0; y < HEIGHT; y++) {
                image.setRGB(x, y, Color.HSBtoRGB((float) x / WIDTH, 1, (float) y / HEIGHT));
            }
        }
        var output = new ByteArrayOutputStream();
        ImageIO.write(image, "jpeg", output);
        bytes = output.toByteArray();
    }

    String id() {
        return id;
    }

    byte[] bytes() {
        return bytes.clone();
    }

    String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
