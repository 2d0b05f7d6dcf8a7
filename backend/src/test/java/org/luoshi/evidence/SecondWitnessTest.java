package org.luoshi.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.luoshi.testing.Photos;

class SecondWitnessTest {
    @TempDir
    Path folder;

    @Test
    void readsTimePlaceCameraAndOrientation() throws IOException {
        var photo =
                Photos.withExif(Photos.jpeg(64, 64), "2026:11:20 09:30:00", 35.4907, 112.8513, "HUAWEI <b>P50</b>", 6);
        var said = SecondWitness.read(Files.write(folder.resolve("a"), photo), ImageType.JPEG);
        assertThat(said.witness().takenAt()).isEqualTo(Instant.parse("2026-11-20T01:30:00Z"));
        assertThat(said.witness().latitude()).isCloseTo(35.4907, within(0.00001));
        assertThat(said.witness().longitude()).isCloseTo(112.8513, within(0.00001));
        assertThat(said.witness().camera()).isEqualTo("HUAWEI bP50/b");
        assertThat(said.orientation()).isEqualTo(6);
    }

    @Test
    void hearsNothingFromAPhotoWithoutExif() throws IOException {
        var said = SecondWitness.read(Files.write(folder.resolve("a"), Photos.jpeg(64, 64)), ImageType.JPEG);
        assertThat(said.witness().isSilent()).isTrue();
        assertThat(said.orientation()).isEqualTo(1);
    }

    @Test
    void doesNotBelieveABoxThatIsLongerThanTheFile() throws IOException {
        var heic = "\0\0\0\u0018ftypheic\0\0\0\0mif1heic\u007f\u00ff\u00ff\u00f0meta";
        var webp = "RIFF\u0020\0\0\0WEBPEXIF\u00f0\u00ff\u00ff\u007f";
        assertThat(SecondWitness.read(write(heic), ImageType.HEIC)).isEqualTo(SecondWitness.Testimony.NONE);
        assertThat(SecondWitness.read(write(webp), ImageType.WEBP)).isEqualTo(SecondWitness.Testimony.NONE);
    }

    private Path write(String text) throws IOException {
        return Files.write(folder.resolve("x"), text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
