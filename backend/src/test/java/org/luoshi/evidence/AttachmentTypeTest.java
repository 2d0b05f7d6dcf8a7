package org.luoshi.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.luoshi.platform.DomainException;
import org.luoshi.testing.Papers;
import org.luoshi.testing.Photos;

@DisplayName("What an attachment is, is decided by its bytes (row 34)")
class AttachmentTypeTest {
    @TempDir
    Path folder;

    private Optional<AttachmentType> typeOf(byte[] bytes) throws IOException {
        return AttachmentType.of(Files.write(folder.resolve("part"), bytes));
    }

    @Test
    void knowsPapersAndPictures() throws IOException {
        assertThat(typeOf(Papers.pdf("31号"))).contains(AttachmentType.PDF);
        assertThat(typeOf(Photos.jpeg(40, 30))).contains(AttachmentType.JPEG);
        assertThat(typeOf(Photos.noisyPng(40, 30))).contains(AttachmentType.PNG);
        assertThat(typeOf("RIFF1234WEBPVP8 ".getBytes(StandardCharsets.US_ASCII)))
                .contains(AttachmentType.WEBP);
        assertThat(typeOf(Papers.docx())).contains(AttachmentType.DOCX);
        assertThat(typeOf(Papers.xlsx())).contains(AttachmentType.XLSX);
    }

    @Test
    void refusesProgramsPagesAndOtherPackages() throws IOException {
        assertThat(typeOf("MZ\u0090\0".getBytes(StandardCharsets.ISO_8859_1))).isEmpty();
        assertThat(typeOf("<html><script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII)))
                .isEmpty();
        assertThat(typeOf("<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.US_ASCII)))
                .isEmpty();
        assertThat(typeOf(Papers.zip(Map.of("a.txt", "x")))).isEmpty();
        assertThat(typeOf(new byte[] {'P', 'K', 3, 4, 0})).isEmpty();
        assertThat(typeOf(new byte[0])).isEmpty();
    }

    @Test
    void refusesMacrosHoweverTheyAreHidden() throws IOException {
        assertThat(typeOf(Papers.docxWithMacros())).isEmpty();
        assertThat(typeOf(Papers.zip(Map.of(
                        "[Content_Types].xml",
                        "<Override ContentType='application/vnd.ms-word.document.macroEnabled.main+xml'/>",
                        "word/document.xml",
                        "x"))))
                .isEmpty();
        assertThat(typeOf(Papers.zip(
                        Map.of("[Content_Types].xml", "", "xl/workbook.xml", "", "xl/activeX/activeX1.bin", "x"))))
                .isEmpty();
    }

    @Test
    void refusesPackagesThatAreTraps() throws IOException {
        assertThat(typeOf(Papers.zip(Map.of("[Content_Types].xml", "", "word/document.xml", "", "../../etc/x", "x"))))
                .isEmpty();
        assertThat(typeOf(
                        Papers.zip(Map.of("[Content_Types].xml", "", "word/document.xml", "", "xl/workbook.xml", ""))))
                .isEmpty();
        var many = new HashMap<String, String>();
        for (var i = 0; i < 5_001; i++) {
            many.put("word/" + i, "");
        }
        assertThat(typeOf(Papers.zip(many))).isEmpty();
    }

    @Test
    void keepsTheNameWithoutPathAndTricks() {
        assertThat(named("C:\\资料\\..\\整改方案.pdf")).isEqualTo("整改方案.pdf");
        assertThat(named("../../etc/passwd")).isEqualTo("passwd");
        assertThat(named("方案\u202Efdp.exe\n")).isEqualTo("方案fdp.exe");
        assertThat(named("长".repeat(190) + ".docx")).hasSize(120).endsWith("长.docx");
        assertThatThrownBy(() -> named("\u0000/")).isInstanceOf(DomainException.Invalid.class);
    }

    private static String named(String name) {
        return new AttachmentManifest(UUID.randomUUID(), name, Papers.PDF, 1, "a".repeat(64)).fileName();
    }
}
