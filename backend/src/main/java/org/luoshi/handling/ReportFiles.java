package org.luoshi.handling;

import java.util.List;
import java.util.stream.Stream;
import org.luoshi.evidence.AttachmentManifest;

/**
 * The files that come with a report.
 *
 * @param scans the stamped scan of its formal document, page by page or as one file (BZ-13)
 */
public record ReportFiles(List<AttachmentManifest> attachments, List<AttachmentManifest> scans) {
    public ReportFiles {
        attachments = List.copyOf(attachments);
        scans = List.copyOf(scans);
    }

    List<AttachmentManifest> all() {
        return Stream.concat(attachments.stream(), scans.stream()).toList();
    }
}
