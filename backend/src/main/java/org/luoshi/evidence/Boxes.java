package org.luoshi.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Boxes of an ISO base media file (ISO/IEC 14496-12): HEIC pictures and MP4 videos. */
record Boxes(Bytes file, List<Box> boxes, long end) {
    /** What a file of this kind has on top. More is made to keep the server busy. */
    private static final int MAX_BOXES = 4_096;

    /** One box: its name and where its content lies. */
    record Box(String name, long from, long to) {}

    /** The boxes on top of the file, as far as they are boxes. */
    static Boxes of(Bytes file) {
        return in(file, 0, file.size());
    }

    private static Boxes in(Bytes file, long from, long to) {
        List<Box> found = new ArrayList<>();
        var at = from;
        while (at + 8 <= to && found.size() < MAX_BOXES) {
            var name = file.ascii(at + 4, 4);
            var length = file.u32(at);
            var head = length == 1 ? 16 : 8;
            if (length == 1) {
                length = (file.u32(at + 8) << 32) | file.u32(at + 12);
            } else if (length == 0) {
                length = to - at;
            }
            if (!isName(name)) {
                break; // what follows is no box
            }
            if (length < head || length > to - at) {
                throw new IndexOutOfBoundsException("box " + name + " at " + at);
            }
            found.add(new Box(name, at + head, at + length));
            at += length;
        }
        return new Boxes(file, List.copyOf(found), at);
    }

    private static boolean isName(String name) {
        return name.chars().allMatch(letter -> letter >= ' ' && letter <= '~') || name.startsWith("\u00a9");
    }

    private Optional<Box> box(String name) {
        return boxes.stream().filter(box -> box.name().equals(name)).findFirst();
    }

    private Optional<Boxes> inside(String name, int skip) {
        return box(name).map(box -> in(file, box.from() + skip, box.to()));
    }

    /** The largest picture of a HEIC file: a photo of tiles says the size of the whole beside that of its tiles. */
    @Nullable
    PictureShape picture() {
        var hasPixels = box("mdat").isPresent()
                || inside("meta", 4).flatMap(meta -> meta.box("idat")).isPresent();
        var properties =
                inside("meta", 4).flatMap(meta -> meta.inside("iprp", 0)).flatMap(iprp -> iprp.inside("ipco", 0));
        if (!hasPixels || properties.isEmpty()) {
            return null;
        }
        PictureShape largest = null;
        for (var box : properties.get().boxes) {
            if (box.name().equals("ispe")) {
                var shape = new PictureShape(file.u32(box.from() + 4), file.u32(box.from() + 8), end);
                largest = largest == null || shape.pixels() > largest.pixels() ? shape : largest;
            }
        }
        return largest;
    }

    /** Seconds of an MP4 video; empty when it is none. */
    Optional<Long> videoSeconds() {
        if (box("mdat").isEmpty()) {
            return Optional.empty();
        }
        return inside("moov", 0).flatMap(moov -> moov.box("mvhd")).map(header -> {
            var isLong = file.u8(header.from()) == 1;
            var scale = file.u32(header.from() + (isLong ? 20 : 12));
            var length = isLong
                    ? (file.u32(header.from() + 24) << 32) | file.u32(header.from() + 28)
                    : file.u32(header.from() + 16);
            return scale == 0 ? Long.MAX_VALUE : Math.ceilDiv(length, scale);
        });
    }
}
