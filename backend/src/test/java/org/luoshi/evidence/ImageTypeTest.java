package org.luoshi.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.luoshi.testing.Photos;

class ImageTypeTest {
    @Test
    void knowsPhotosByTheirFirstBytes() {
        assertThat(ImageType.of(Photos.jpeg(8, 8))).contains(ImageType.JPEG);
        assertThat(ImageType.of(Photos.noisyPng(8, 8))).contains(ImageType.PNG);
        assertThat(ImageType.of(bytes("RIFF\u0010\0\0\0WEBPVP8 "))).contains(ImageType.WEBP);
        assertThat(ImageType.of(bytes("\0\0\0\u0018ftypheic\0\0\0\0mif1heic"))).contains(ImageType.HEIC);
        assertThat(ImageType.of(bytes("\0\0\0\u0018ftypmif1\0\0\0\0mif1heic"))).contains(ImageType.HEIC);
    }

    @Test
    void refusesEverythingElse() {
        assertThat(ImageType.of(bytes("<svg xmlns='http://www.w3.org/2000/svg'><script>")))
                .isEmpty();
        assertThat(ImageType.of(bytes("<!doctype html><html>"))).isEmpty();
        assertThat(ImageType.of(bytes("GIF89a"))).isEmpty();
        assertThat(ImageType.of(bytes("%PDF-1.7"))).isEmpty();
        assertThat(ImageType.of(bytes("\0\0\0\u0018ftypmif1\0\0\0\0mif1avif"))).isEmpty();
        assertThat(ImageType.of(HexFormat.of().parseHex("ffd8"))).isEmpty();
        assertThat(ImageType.of(new byte[0])).isEmpty();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
