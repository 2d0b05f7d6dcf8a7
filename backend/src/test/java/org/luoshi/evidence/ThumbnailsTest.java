package org.luoshi.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.luoshi.testing.Photos;

class ThumbnailsTest {
    @TempDir
    Path folder;

    @Test
    void scalesToTheLongerSide() throws IOException {
        var small = thumbnail(Photos.jpeg(2000, 1500), ImageType.JPEG, 1);
        assertThat(small.getWidth()).isEqualTo(480);
        assertThat(small.getHeight()).isEqualTo(360);
    }

    /** The stored picture is red in its upper left; where must red be when it is shown upright? */
    @ParameterizedTest
    @CsvSource({
        "1,left,top",
        "2,right,top",
        "3,right,bottom",
        "4,left,bottom",
        "5,left,top",
        "6,right,top",
        "7,right,bottom",
        "8,left,bottom"
    })
    void turnsItAsTheCameraWasHeld(int orientation, String horizontally, String vertically) throws IOException {
        var small = thumbnail(Photos.jpeg(960, 640), ImageType.JPEG, orientation);
        assertThat(small.getWidth() > small.getHeight()).isEqualTo(orientation < 5);
        var x = horizontally.equals("left") ? small.getWidth() / 4 : small.getWidth() * 3 / 4;
        var y = vertically.equals("top") ? small.getHeight() / 4 : small.getHeight() * 3 / 4;
        var color = new Color(small.getRGB(x, y));
        assertThat(color.getRed()).isGreaterThan(200);
        assertThat(color.getBlue()).isLessThan(60);
    }

    @Test
    void carriesNoExif() throws IOException {
        var photo = Photos.withExif(Photos.jpeg(960, 640), "2026:11:20 09:00:00", 35.49, 112.85, "HUAWEI", 6);
        var from = Files.write(folder.resolve("exif.jpg"), photo);
        var to = folder.resolve("small.jpg");
        assertThat(Thumbnails.write(from, ImageType.JPEG, 6, to)).isTrue();
        assertThat(new String(Files.readAllBytes(to), StandardCharsets.ISO_8859_1))
                .doesNotContain("Exif")
                .doesNotContain("HUAWEI");
        assertThat(SecondWitness.read(to, ImageType.JPEG)).isEqualTo(SecondWitness.Testimony.NONE);
    }

    /** 40,000 × 40,000 pixels in a few kilobytes. */
    @Test
    void doesNotDecodeAPixelFlood() throws IOException {
        var bomb = Files.write(folder.resolve("bomb.png"), pngHeader(40_000, 40_000));
        assertThat(Thumbnails.write(bomb, ImageType.PNG, 1, folder.resolve("small.jpg")))
                .isFalse();
    }

    @Test
    void givesUpOnABrokenPicture() throws IOException {
        var photo = Photos.jpeg(960, 640);
        var broken = Files.write(folder.resolve("broken.jpg"), java.util.Arrays.copyOf(photo, 40));
        assertThat(Thumbnails.write(broken, ImageType.JPEG, 1, folder.resolve("small.jpg")))
                .isFalse();
    }

    private BufferedImage thumbnail(byte[] photo, ImageType type, int orientation) throws IOException {
        var from = Files.write(folder.resolve("photo"), photo);
        var to = folder.resolve("small.jpg");
        assertThat(Thumbnails.write(from, type, orientation, to)).isTrue();
        return ImageIO.read(to.toFile());
    }

    private static byte[] pngHeader(int width, int height) throws IOException {
        var zeros = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(zeros)) {
            deflater.write(new byte[5_000_000]);
        }
        var out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        chunk(
                out,
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(width)
                        .putInt(height)
                        .put(new byte[] {8, 2, 0, 0, 0})
                        .array());
        chunk(out, "IDAT", zeros.toByteArray());
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream out, String name, byte[] body) {
        var crc = new CRC32();
        crc.update(name.getBytes(StandardCharsets.US_ASCII));
        crc.update(body);
        out.writeBytes(ByteBuffer.allocate(4).putInt(body.length).array());
        out.writeBytes(name.getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(body);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }
}
