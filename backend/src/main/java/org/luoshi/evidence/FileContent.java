package org.luoshi.evidence;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a file is, decided by its bytes: their first ones name the kind, the structure must hold to the end, and nothing else may hide in it.
 * Nothing is decoded, so that a picture of a billion pixels costs no more than any other.
 */
record FileContent(String mediaType, Optional<ImageType> image) {
    /** Beyond what any camera makes; more is a flood for whoever opens it. */
    static final long MAX_PIXELS = 250_000_000;
    /** 短视频. */
    static final long MAX_VIDEO_SECONDS = 60;

    static final String PDF = "application/pdf";
    static final String MP4 = "video/mp4";

    private static final int GLANCE_BYTES = 1_024;
    /** What browsers and readers take for a page, a script or a paper, wherever it begins in the first bytes. */
    private static final List<String> OTHER_KINDS =
            List.of("<script", "<html", "<!doctype", "<svg", "<?php", "%pdf-", "<iframe", "<body");

    private static final List<String> PROGRAMS = List.of("pk\u0003\u0004", "mz\u0090", "\u007felf", "#!/", "rar!");

    private static final int ZIP_END_BYTES = 22;
    private static final int ZIP_COMMENT_BYTES = 0xFFFF;

    /** A photo: JPEG, PNG, WebP or HEIC, whole. */
    static FileContent photo(Path path) throws IOException, RefusedContent {
        return read(path, FileContent::photo);
    }

    /** A paper or a short video with a finding. */
    static FileContent paperOrVideo(Path path) throws IOException, RefusedContent {
        return read(path, file -> file.ascii(0, 5).equals("%PDF-") ? paper(file) : video(file));
    }

    /** An attachment of one of the kinds of {@link AttachmentType}. */
    static FileContent attachment(Path path) throws IOException, RefusedContent {
        var type = AttachmentType.of(path).orElseThrow(() -> new RefusedContent(EvidenceError.ATTACHMENT_TYPE_REFUSED));
        return switch (type) {
            case PDF -> read(path, FileContent::paper);
            case JPEG, PNG, WEBP -> photo(path);
            case DOCX, XLSX -> new FileContent(type.mediaType(), Optional.empty());
        };
    }

    /** A copy: a JPEG that says nothing about where, when or with what it was made, and ends where its picture ends (R733-24). */
    static FileContent copy(Path path) throws IOException, RefusedContent {
        return read(path, file -> {
            var content = photo(file);
            var shape = PictureShape.of(file, ImageType.JPEG);
            var isClean = content.image().equals(Optional.of(ImageType.JPEG))
                    && shape != null
                    && shape.end() == file.size()
                    && isWithoutMetadata(file);
            if (!isClean) {
                throw new RefusedContent(EvidenceError.COPY_NOT_CLEAN);
            }
            return content;
        });
    }

    private interface Reader {
        FileContent read(Bytes file) throws RefusedContent;
    }

    private static FileContent read(Path path, Reader reader) throws IOException, RefusedContent {
        // Let go at once: a file that is mapped keeps its room on the disk after it is deleted.
        try (var channel = FileChannel.open(path, StandardOpenOption.READ);
                var arena = Arena.ofConfined()) {
            var bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena);
            return reader.read(new Bytes(bytes.asByteBuffer()));
        }
    }

    private static FileContent photo(Bytes file) throws RefusedContent {
        var type = ImageType.of(file.slice(0, ImageType.HEAD_BYTES))
                .orElseThrow(() -> new RefusedContent(EvidenceError.EVIDENCE_TYPE_REFUSED));
        var shape = PictureShape.of(file, type);
        if (shape == null) {
            throw new RefusedContent(EvidenceError.EVIDENCE_BROKEN);
        }
        if (shape.pixels() > MAX_PIXELS) {
            throw new RefusedContent(EvidenceError.EVIDENCE_TOO_MANY_PIXELS);
        }
        // Phones put more behind a picture (a moving one, a depth map); only what another program would open is
        // refused.
        if (looksLikeOtherKind(file, 0) || looksLikeOtherKind(file, shape.end()) || endsAsZip(file)) {
            throw new RefusedContent(EvidenceError.EVIDENCE_DISGUISED);
        }
        return new FileContent(type.mediaType(), Optional.of(type));
    }

    private static FileContent paper(Bytes file) throws RefusedContent {
        if (!file.ascii(Math.max(0, file.size() - 2L * GLANCE_BYTES), 2 * GLANCE_BYTES)
                .contains("%%EOF")) {
            throw new RefusedContent(EvidenceError.EVIDENCE_BROKEN);
        }
        if (endsAsZip(file)) {
            throw new RefusedContent(EvidenceError.EVIDENCE_DISGUISED);
        }
        return new FileContent(PDF, Optional.empty());
    }

    private static FileContent video(Bytes file) throws RefusedContent {
        var isVideo = file.ascii(4, 4).equals("ftyp")
                && file.ascii(8, 4).toLowerCase(Locale.ROOT).matches("iso[m2-9]|mp4[12]|avc1|m4v ");
        if (!isVideo) {
            throw new RefusedContent(EvidenceError.EVIDENCE_TYPE_REFUSED);
        }
        Boxes boxes;
        try {
            boxes = Boxes.of(file);
            var seconds = boxes.videoSeconds().orElseThrow(() -> new RefusedContent(EvidenceError.EVIDENCE_BROKEN));
            if (seconds > MAX_VIDEO_SECONDS) {
                throw new RefusedContent(EvidenceError.VIDEO_TOO_LONG);
            }
        } catch (IndexOutOfBoundsException e) {
            throw new RefusedContent(EvidenceError.EVIDENCE_BROKEN);
        }
        if (looksLikeOtherKind(file, 0) || looksLikeOtherKind(file, boxes.end()) || endsAsZip(file)) {
            throw new RefusedContent(EvidenceError.EVIDENCE_DISGUISED);
        }
        return new FileContent(MP4, Optional.empty());
    }

    private static boolean looksLikeOtherKind(Bytes file, long from) {
        var glance = file.ascii(from, GLANCE_BYTES).toLowerCase(Locale.ROOT);
        return OTHER_KINDS.stream().anyMatch(glance::contains)
                || PROGRAMS.stream().anyMatch(glance.stripLeading()::startsWith);
    }

    /** Zip files are read from their end: a directory there makes any file an archive too. */
    private static boolean endsAsZip(Bytes file) {
        var last = file.size() - ZIP_END_BYTES;
        for (var at = last; at >= Math.max(0, last - ZIP_COMMENT_BYTES); at--) {
            if (file.u8(at) == 'P'
                    && file.ascii(at, 4).equals("PK\u0005\u0006")
                    && file.littleU16(at + 20L) == last - at) {
                return true;
            }
        }
        return false;
    }

    /** No EXIF, XMP, IPTC or comment before or between the scans; what is needed to show the colours (JFIF, ICC, Adobe) may stay. */
    private static boolean isWithoutMetadata(Bytes file) {
        long at = 2;
        while (true) {
            var marker = file.u8(at + 1);
            var isColour = marker == 0xE0
                    || marker == 0xEE
                    || (marker == 0xE2 && file.ascii(at + 4, 11).equals("ICC_PROFILE"));
            if (marker == 0xFE || (marker >= 0xE0 && marker <= 0xEF && !isColour)) {
                return false;
            }
            if (marker == 0xDA) {
                return true;
            }
            at += 2 + file.u16(at + 2);
        }
    }

    /** The kinds that a finding takes beside photos. */
    static boolean isPaperOrVideo(String mediaType) {
        return mediaType.equals(PDF) || mediaType.equals(MP4);
    }
}
