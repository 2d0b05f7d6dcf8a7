package org.luoshi.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.luoshi.testing.Papers;
import org.luoshi.testing.Photos;

@DisplayName("The content decides what a file is: nasty files are refused with a word of their own")
class FileContentTest {
    private static final byte[] JPEG = Photos.jpeg(64, 48);
    private static final byte[] PNG = Photos.noisyPng(40, 30);
    private static final byte[] ZIP = Papers.zip(Map.of("run.sh", "rm -rf /"));
    /** One pixel. */
    private static final byte[] WEBP =
            Base64.getDecoder().decode("UklGRiQAAABXRUJQVlA4IBgAAAAwAQCdASoBAAEAAgA0JaQAA3AA/vuUAAA=");

    private static final byte[] HEIC = heic(4032, 3024);

    @TempDir
    Path folder;

    static Stream<Arguments> goodPhotos() {
        return Stream.of(
                arguments("JPEG", JPEG, "image/jpeg"),
                arguments("JPEG with EXIF", exif(JPEG), "image/jpeg"),
                arguments("JPEG with what a phone puts behind it", join(JPEG, ascii("SEFH\0\0\0\1SEFT")), "image/jpeg"),
                arguments("motion photo: a video behind the picture", join(JPEG, mp4(3)), "image/jpeg"),
                arguments("PNG", PNG, "image/png"),
                arguments("WebP", WEBP, "image/webp"),
                arguments("HEIC", HEIC, "image/heic"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("goodPhotos")
    void takesPhotos(String name, byte[] bytes, String mediaType) throws Exception {
        assertThat(FileContent.photo(file(bytes)).mediaType()).isEqualTo(mediaType);
    }

    static Stream<Arguments> nastyPhotos() {
        return Stream.of(
                arguments("nothing", new byte[0], EvidenceError.EVIDENCE_TYPE_REFUSED),
                arguments("zeros", new byte[4096], EvidenceError.EVIDENCE_TYPE_REFUSED),
                arguments(
                        "SVG",
                        ascii("<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>"),
                        EvidenceError.EVIDENCE_TYPE_REFUSED),
                arguments(
                        "HTML", ascii("<!doctype html><script>alert(1)</script>"), EvidenceError.EVIDENCE_TYPE_REFUSED),
                arguments("GIF", ascii("GIF89a\1\0\1\0"), EvidenceError.EVIDENCE_TYPE_REFUSED),
                arguments("AVIF", ascii("\0\0\0\u0018ftypavif\0\0\0\0mif1miaf"), EvidenceError.EVIDENCE_TYPE_REFUSED),
                arguments("PDF", Papers.pdf("x"), EvidenceError.EVIDENCE_TYPE_REFUSED),
                arguments("zip", ZIP, EvidenceError.EVIDENCE_TYPE_REFUSED),
                arguments("program", ascii("MZ\u0090\0\3\0\0\0"), EvidenceError.EVIDENCE_TYPE_REFUSED),
                arguments("first bytes of a JPEG alone", Arrays.copyOf(JPEG, 4), EvidenceError.EVIDENCE_BROKEN),
                arguments(
                        "JPEG cut in its pixels", Arrays.copyOf(JPEG, JPEG.length - 20), EvidenceError.EVIDENCE_BROKEN),
                arguments("JPEG without its end", Arrays.copyOf(JPEG, JPEG.length - 2), EvidenceError.EVIDENCE_BROKEN),
                arguments(
                        "JPEG header and a page",
                        join(Arrays.copyOf(JPEG, 20), ascii("<script>x</script>")),
                        EvidenceError.EVIDENCE_BROKEN),
                arguments("JPEG without pixels", ascii("\u00ff\u00d8\u00ff\u00d9"), EvidenceError.EVIDENCE_BROKEN),
                arguments("PNG cut", Arrays.copyOf(PNG, PNG.length - 30), EvidenceError.EVIDENCE_BROKEN),
                arguments("PNG of which a length lies", lyingPng(), EvidenceError.EVIDENCE_BROKEN),
                arguments("PNG without pixels", png(10, 10, false), EvidenceError.EVIDENCE_BROKEN),
                arguments("PNG of no width", png(0, 10, true), EvidenceError.EVIDENCE_BROKEN),
                arguments("WebP cut", Arrays.copyOf(WEBP, WEBP.length - 4), EvidenceError.EVIDENCE_BROKEN),
                arguments(
                        "WebP of an unknown chunk",
                        ascii("RIFF\u0010\0\0\0WEBPEVIL\4\0\0\0\0\0\0\0"),
                        EvidenceError.EVIDENCE_BROKEN),
                arguments("HEIC cut", Arrays.copyOf(HEIC, HEIC.length - 5), EvidenceError.EVIDENCE_BROKEN),
                arguments("HEIC head alone", Arrays.copyOf(HEIC, 24), EvidenceError.EVIDENCE_BROKEN),
                arguments("pixel flood in PNG", png(40_000, 40_000, true), EvidenceError.EVIDENCE_TOO_MANY_PIXELS),
                arguments("pixel flood in JPEG", flood(), EvidenceError.EVIDENCE_TOO_MANY_PIXELS),
                arguments("pixel flood in HEIC", heic(65_535, 65_535), EvidenceError.EVIDENCE_TOO_MANY_PIXELS),
                arguments("JPEG and archive", join(JPEG, ZIP), EvidenceError.EVIDENCE_DISGUISED),
                arguments(
                        "JPEG and page behind it",
                        join(JPEG, ascii("<html><script>x</script></html>")),
                        EvidenceError.EVIDENCE_DISGUISED),
                arguments(
                        "JPEG and program behind it",
                        join(JPEG, ascii("MZ\u0090\0")),
                        EvidenceError.EVIDENCE_DISGUISED),
                arguments(
                        "page in a comment of a JPEG",
                        commented("<html><script>alert(1)</script>"),
                        EvidenceError.EVIDENCE_DISGUISED),
                arguments(
                        "script in a comment of a JPEG",
                        commented("<?php system('id');"),
                        EvidenceError.EVIDENCE_DISGUISED),
                arguments("PDF in a comment of a JPEG", commented("%PDF-1.4"), EvidenceError.EVIDENCE_DISGUISED),
                arguments("PNG and archive", join(PNG, ZIP), EvidenceError.EVIDENCE_DISGUISED));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("nastyPhotos")
    void refusesNastyPhotos(String name, byte[] bytes, EvidenceError error) throws IOException {
        var file = file(bytes);
        assertThatThrownBy(() -> FileContent.photo(file)).hasMessage(error.name());
    }

    static Stream<Arguments> nastyPapers() {
        return Stream.of(
                arguments("photo", JPEG, EvidenceError.EVIDENCE_TYPE_REFUSED),
                arguments("HTML", ascii("<html>%PDF-1.7 %%EOF"), EvidenceError.EVIDENCE_TYPE_REFUSED),
                arguments(
                        "QuickTime",
                        join(box("ftyp", ascii("qt  \0\0\0\0")), box("mdat", new byte[4])),
                        EvidenceError.EVIDENCE_TYPE_REFUSED),
                arguments("PDF cut", ascii("%PDF-1.7\n1 0 obj"), EvidenceError.EVIDENCE_BROKEN),
                arguments("PDF and archive", join(Papers.pdf("x"), ZIP), EvidenceError.EVIDENCE_DISGUISED),
                arguments(
                        "MP4 without pictures", box("ftyp", ascii("isom\0\0\0\1mp42")), EvidenceError.EVIDENCE_BROKEN),
                arguments("MP4 cut", Arrays.copyOf(mp4(3), mp4(3).length - 10), EvidenceError.EVIDENCE_BROKEN),
                arguments("MP4 of an hour", mp4(3600), EvidenceError.VIDEO_TOO_LONG),
                arguments("MP4 without a clock", mp4(-1), EvidenceError.VIDEO_TOO_LONG),
                arguments("MP4 and archive", join(mp4(3), ZIP), EvidenceError.EVIDENCE_DISGUISED));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("nastyPapers")
    void refusesNastyPapersAndVideos(String name, byte[] bytes, EvidenceError error) throws IOException {
        var file = file(bytes);
        assertThatThrownBy(() -> FileContent.paperOrVideo(file)).hasMessage(error.name());
    }

    @Test
    void takesPapersAndShortVideos() throws Exception {
        assertThat(FileContent.paperOrVideo(file(Papers.pdf("谈话记录"))).mediaType())
                .isEqualTo("application/pdf");
        assertThat(FileContent.paperOrVideo(file(mp4(60))).mediaType()).isEqualTo("video/mp4");
        assertThat(FileContent.attachment(file(Papers.docx())).mediaType()).isEqualTo(Papers.DOCX);
    }

    @Test
    @DisplayName("S26: a copy carries neither EXIF nor GPS, nor anything behind its picture")
    void takesOnlyCleanCopies() throws Exception {
        assertThat(FileContent.copy(file(JPEG)).mediaType()).isEqualTo("image/jpeg");
        for (var dirty : new byte[][] {exif(JPEG), commented("by HUAWEI"), join(JPEG, mp4(3)), PNG}) {
            var file = file(dirty);
            assertThatThrownBy(() -> FileContent.copy(file)).hasMessage("COPY_NOT_CLEAN");
        }
    }

    @Test
    @DisplayName("the file is let go at once: what is deleted afterwards takes no room on the disk")
    void letsGoOfTheFile() throws Exception {
        var file = file(JPEG);
        FileContent.photo(file);
        assertThat(Files.readString(Path.of("/proc/self/maps"))).doesNotContain(file.toString());
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("part"), bytes);
    }

    private static byte[] exif(byte[] jpeg) {
        return Photos.withExif(jpeg, "2026:11:20 09:30:00", 35.4907, 112.8513, "HUAWEI", 6);
    }

    private static byte[] commented(String comment) {
        var text = ascii(comment);
        var segment = ByteBuffer.allocate(4 + text.length)
                .putShort((short) 0xFFFE)
                .putShort((short) (2 + text.length))
                .put(text)
                .array();
        return join(Arrays.copyOf(JPEG, 2), segment, Arrays.copyOfRange(JPEG, 2, JPEG.length));
    }

    /** The JPEG whose frame says 60,000 × 60,000. */
    private static byte[] flood() {
        var flood = JPEG.clone();
        for (int i = 0; i < flood.length - 9; i++) {
            if ((flood[i] & 0xFF) == 0xFF && (flood[i + 1] & 0xFF) == 0xC0) {
                ByteBuffer.wrap(flood).putShort(i + 5, (short) 60_000).putShort(i + 7, (short) 60_000);
                return flood;
            }
        }
        throw new IllegalStateException("no frame");
    }

    private static byte[] png(int width, int height, boolean withPixels) {
        var head = ByteBuffer.allocate(13).putInt(width).putInt(height).put(new byte[] {8, 2, 0, 0, 0});
        return join(
                Arrays.copyOf(PNG, 8),
                chunk("IHDR", head.array()),
                withPixels ? chunk("IDAT", new byte[20]) : new byte[0],
                chunk("IEND", new byte[0]));
    }

    private static byte[] lyingPng() {
        var lying = PNG.clone();
        ByteBuffer.wrap(lying).putInt(33, 0xFFFF_FFF0);
        return lying;
    }

    private static byte[] chunk(String name, byte[] body) {
        return join(ByteBuffer.allocate(4).putInt(body.length).array(), ascii(name), body, new byte[4]);
    }

    private static byte[] heic(int width, int height) {
        var size =
                ByteBuffer.allocate(12).putInt(0).putInt(width).putInt(height).array();
        var tile = ByteBuffer.allocate(12).putInt(0).putInt(512).putInt(512).array();
        var properties = box("iprp", box("ipco", join(box("ispe", tile), box("ispe", size))));
        return join(
                box("ftyp", ascii("heic\0\0\0\0mif1heic")),
                box("meta", join(new byte[4], properties)),
                box("mdat", new byte[32]));
    }

    /** An MP4 of so many seconds; of none when negative. */
    private static byte[] mp4(int seconds) {
        var header =
                ByteBuffer.allocate(100).putInt(12, seconds < 0 ? 0 : 1_000).putInt(16, Math.abs(seconds) * 1_000);
        return join(
                box("ftyp", ascii("isom\0\0\2\0isomiso2avc1mp41")),
                box("moov", box("mvhd", header.array())),
                box("mdat", new byte[64]));
    }

    private static byte[] box(String name, byte[] body) {
        return join(ByteBuffer.allocate(4).putInt(8 + body.length).array(), ascii(name), body);
    }

    private static byte[] join(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        for (var part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
