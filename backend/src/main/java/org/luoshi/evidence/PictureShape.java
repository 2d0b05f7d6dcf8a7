package org.luoshi.evidence;

import org.jspecify.annotations.Nullable;

/**
 * What the structure of a picture says, read from its headers without decoding a pixel.
 *
 * @param end where the picture ends; what a phone or a cheat has put behind it begins there
 */
record PictureShape(long width, long height, long end) {

    /** The shape; null when the file is cut or is no picture of this type after all. */
    static @Nullable PictureShape of(Bytes file, ImageType type) {
        try {
            var shape = switch (type) {
                case JPEG -> jpeg(file);
                case PNG -> png(file);
                case WEBP -> webp(file);
                case HEIC -> Boxes.of(file).picture();
            };
            return shape != null && shape.width > 0 && shape.height > 0 && shape.end <= file.size() ? shape : null;
        } catch (IndexOutOfBoundsException e) {
            return null; // a length leads out of the file: it is cut
        }
    }

    long pixels() {
        return width * height;
    }

    /** Markers and their segments up to the end of the image (ISO/IEC 10918-1, annex B). */
    private static @Nullable PictureShape jpeg(Bytes file) {
        long width = 0;
        long height = 0;
        long at = 2;
        while (file.u8(at) == 0xFF) {
            while (file.u8(at) == 0xFF) {
                at++;
            }
            var marker = file.u8(at++);
            if (marker == 0xD9) {
                return new PictureShape(width, height, at);
            }
            if (isAlone(marker)) {
                continue;
            }
            if (isFrame(marker)) {
                height = file.u16(at + 3);
                width = file.u16(at + 5);
            }
            at += Math.max(2, file.u16(at));
            if (marker == 0xDA) {
                at = afterScan(file, at);
            }
        }
        return null;
    }

    private static boolean isAlone(int marker) {
        return marker == 0x01 || (marker >= 0xD0 && marker <= 0xD7);
    }

    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    /** The next marker after coded pixels, in which 0xFF is followed by zero or a restart. */
    private static long afterScan(Bytes file, long from) {
        var at = from;
        while (true) {
            if (file.u8(at) != 0xFF) {
                at++;
                continue;
            }
            var next = file.u8(at + 1);
            if (next != 0 && !isAlone(next) && next != 0xFF) {
                return at;
            }
            at += next == 0xFF ? 1 : 2;
        }
    }

    private static @Nullable PictureShape png(Bytes file) {
        if (file.u32(8) != 13 || !file.ascii(12, 4).equals("IHDR")) {
            return null;
        }
        var hasPixels = false;
        long at = 8;
        while (true) {
            var name = file.ascii(at + 4, 4);
            hasPixels = hasPixels || name.equals("IDAT");
            at += 12 + file.u32(at);
            if (name.equals("IEND")) {
                return hasPixels ? new PictureShape(file.u32(16), file.u32(20), at) : null;
            }
        }
    }

    private static @Nullable PictureShape webp(Bytes file) {
        var end = 8 + file.littleU32(4);
        return switch (file.ascii(12, 4)) {
            case "VP8 " ->
                file.ascii(23, 3).equals("\u009d\u0001*")
                        ? new PictureShape(file.littleU16(26) & 0x3FFF, file.littleU16(28) & 0x3FFF, end)
                        : null;
            case "VP8L" -> {
                var bits = file.littleU32(21);
                yield file.u8(20) == 0x2F
                        ? new PictureShape((bits & 0x3FFF) + 1, ((bits >> 14) & 0x3FFF) + 1, end)
                        : null;
            }
            case "VP8X" -> new PictureShape(file.littleU24(24) + 1L, file.littleU24(27) + 1L, end);
            default -> null;
        };
    }
}
