package org.luoshi.briefing;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.luoshi.evidence.ViewFile;

/** Writes a package as a .zip while its files are read: nothing is held in memory, and its last file has the hashes of all others. */
@ApplicationScoped
public class WriteArchive {
    private final ViewFile viewFile;

    WriteArchive(ViewFile viewFile) {
        this.viewFile = viewFile;
    }

    public void write(Archive archive, OutputStream out) throws IOException {
        try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            var manifest = new StringBuilder();
            for (var entry : archive.entries()) {
                zip.putNextEntry(new ZipEntry(entry.path()));
                var digest = Archive.sha256();
                copy(entry, new DigestOutputStream(zip, digest));
                zip.closeEntry();
                manifest.append(HexFormat.of().formatHex(digest.digest()))
                        .append("  ")
                        .append(entry.path())
                        .append('\n');
            }
            zip.putNextEntry(new ZipEntry("manifest.sha256"));
            zip.write(manifest.toString().getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
    }

    private void copy(Archive.Entry entry, OutputStream to) throws IOException {
        var file = entry.file();
        var text = entry.text();
        if (file != null) {
            try (var in = viewFile.open(file, 0)) {
                in.transferTo(to);
            }
        } else if (text != null) {
            to.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
