package org.luoshi.testing;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Random;
import javax.imageio.ImageIO;

/** Makes real photos. */
public final class Photos {
    private Photos() {}

    /** A JPEG, red in its upper left quarter, without EXIF. */
    public static byte[] jpeg(int width, int height) {
        return encode(picture(width, height), "jpg");
    }

    /** A PNG of noise, so that it is as large as its pixels. */
    public static byte[] noisyPng(int width, int height) {
        return encode(noise(width, height), "png");
    }

    /** A JPEG as large as a real photo of this size. */
    public static byte[] noisyJpeg(int width, int height) {
        return encode(noise(width, height), "jpg");
    }

    /**
     * The JPEG with an EXIF block.
     *
     * @param takenAt as cameras write it, without zone: {@code 2026:11:20 09:30:00}
     */
    public static byte[] withExif(
            byte[] jpeg, String takenAt, double latitude, double longitude, String camera, int orientation) {
        var tiff = tiff(takenAt, latitude, longitude, camera, orientation);
        var result = new ByteArrayOutputStream();
        result.write(jpeg, 0, 2);
        result.write(0xFF);
        result.write(0xE1);
        var length = 2 + 6 + tiff.length;
        result.write(length >> 8);
        result.write(length);
        result.writeBytes("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        result.writeBytes(tiff);
        result.write(jpeg, 2, jpeg.length - 2);
        return result.toByteArray();
    }

    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static BufferedImage noise(int width, int height) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var random = new Random(7);
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                picture.setRGB(x, y, random.nextInt());
            }
        }
        return picture;
    }

    private static BufferedImage picture(int width, int height) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = picture.createGraphics();
        graphics.setColor(Color.BLUE);
        graphics.fillRect(0, 0, width, height);
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, width / 2, height / 2);
        graphics.dispose();
        return picture;
    }

    private static byte[] encode(BufferedImage picture, String format) {
        try {
            var out = new ByteArrayOutputStream();
            ImageIO.write(picture, format, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Big-endian TIFF: IFD0 (make, orientation, pointers), EXIF IFD (time), GPS IFD. */
    private static byte[] tiff(String takenAt, double latitude, double longitude, String camera, int orientation) {
        var make = (camera + "\0").getBytes(StandardCharsets.US_ASCII);
        var time = (takenAt + "\0").getBytes(StandardCharsets.US_ASCII);
        int ifd0 = 8;
        int exif = ifd0 + 2 + 4 * 12 + 4;
        int gps = exif + 2 + 12 + 4;
        int data = gps + 2 + 4 * 12 + 4;
        int makeAt = data;
        int timeAt = makeAt + make.length;
        int latitudeAt = timeAt + time.length;
        int longitudeAt = latitudeAt + 24;
        var out = ByteBuffer.allocate(longitudeAt + 24);
        out.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(ifd0);
        out.putShort((short) 4);
        entry(out, 0x010F, 2, make.length, makeAt);
        entry(out, 0x0112, 3, 1, orientation << 16);
        entry(out, 0x8769, 4, 1, exif);
        entry(out, 0x8825, 4, 1, gps);
        out.putInt(0).putShort((short) 1);
        entry(out, 0x9003, 2, time.length, timeAt);
        out.putInt(0).putShort((short) 4);
        entry(out, 1, 2, 2, (latitude < 0 ? 'S' : 'N') << 24);
        entry(out, 2, 5, 3, latitudeAt);
        entry(out, 3, 2, 2, (longitude < 0 ? 'W' : 'E') << 24);
        entry(out, 4, 5, 3, longitudeAt);
        out.putInt(0).put(make).put(time);
        degrees(out, Math.abs(latitude));
        degrees(out, Math.abs(longitude));
        return out.array();
    }

    private static void entry(ByteBuffer out, int tag, int type, int count, int value) {
        out.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    private static void degrees(ByteBuffer out, double value) {
        var whole = (int) value;
        var minutes = (int) ((value - whole) * 60);
        var seconds = ((value - whole) * 60 - minutes) * 60;
        out.putInt(whole).putInt(1).putInt(minutes).putInt(1);
        out.putInt((int) Math.round(seconds * 10_000)).putInt(10_000);
    }
}
