package org.luoshi.evidence;

import com.drew.imaging.ImageProcessingException;
import com.drew.imaging.heif.HeifMetadataReader;
import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.imaging.webp.WebpMetadataReader;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.GpsDirectory;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.TimeSource;

/**
 * Reads what a photo says about itself. Whatever is broken in it counts as not said. Only the EXIF parts are opened (text blocks of a PNG
 * may be compressed bombs), and a box that claims to be longer than the file ends the reading.
 */
final class SecondWitness {
    private static final int CAMERA_LENGTH = 100;
    private static final int UPRIGHT = 1;

    /**
     * @param orientation EXIF orientation 1..8; 1 is upright
     */
    record Testimony(ExifWitness witness, int orientation) {
        static final Testimony NONE = new Testimony(ExifWitness.SILENT, UPRIGHT);
    }

    private SecondWitness() {}

    static Testimony read(Path file, ImageType type) {
        try (var in = new BufferedInputStream(Files.newInputStream(file))) {
            return switch (type) {
                case JPEG -> testimony(JpegMetadataReader.readMetadata(in, List.of(new ExifReader())));
                case WEBP ->
                    hasHonestChunks(file, Files.size(file))
                            ? testimony(WebpMetadataReader.readMetadata(in))
                            : Testimony.NONE;
                case HEIC ->
                    hasHonestBoxes(file, Files.size(file))
                            ? testimony(HeifMetadataReader.readMetadata(in))
                            : Testimony.NONE;
                case PNG -> Testimony.NONE;
            };
        } catch (IOException | ImageProcessingException | RuntimeException e) {
            return Testimony.NONE;
        }
    }

    private static Testimony testimony(Metadata metadata) {
        var detail = metadata.getFirstDirectoryOfType(ExifSubIFDDirectory.class);
        var main = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
        var gps = metadata.getFirstDirectoryOfType(GpsDirectory.class);
        var place = Optional.ofNullable(gps)
                .map(GpsDirectory::getGeoLocation)
                .filter(at -> !at.isZero())
                .filter(at -> Math.abs(at.getLatitude()) <= 90 && Math.abs(at.getLongitude()) <= 180);
        return new Testimony(
                new ExifWitness(
                        takenAt(detail),
                        place.map(at -> at.getLatitude()).orElse(null),
                        place.map(at -> at.getLongitude()).orElse(null),
                        camera(main)),
                orientation(main));
    }

    private static @Nullable Instant takenAt(@Nullable ExifSubIFDDirectory detail) {
        if (detail == null) {
            return null;
        }
        Date date = detail.getDateOriginal(TimeZone.getTimeZone(TimeSource.ZONE));
        return date == null ? null : date.toInstant();
    }

    private static @Nullable String camera(@Nullable ExifIFD0Directory main) {
        if (main == null) {
            return null;
        }
        var camera = Stream.of(ExifDirectoryBase.TAG_MAKE, ExifDirectoryBase.TAG_MODEL)
                .flatMap(tag -> text(main, tag).stream())
                .distinct()
                .collect(Collectors.joining(" "));
        return camera.isEmpty() ? null : camera.substring(0, Math.min(CAMERA_LENGTH, camera.length()));
    }

    private static Optional<String> text(Directory directory, int tag) {
        return Optional.ofNullable(directory.getString(tag))
                .map(text -> text.replaceAll("[^\\p{L}\\p{N} ._()/+-]", "").strip())
                .filter(text -> !text.isEmpty());
    }

    private static int orientation(@Nullable ExifIFD0Directory main) {
        var orientation = main == null ? null : main.getInteger(ExifDirectoryBase.TAG_ORIENTATION);
        return orientation == null || orientation < UPRIGHT || orientation > 8 ? UPRIGHT : orientation;
    }

    /** RIFF: four letters, length, body, padded to an even length. */
    private static boolean hasHonestChunks(Path file, long length) throws IOException {
        try (var in = new BufferedInputStream(Files.newInputStream(file))) {
            long position = skip(in, 12);
            while (position + 8 <= length) {
                var header = in.readNBytes(8);
                long size = Integer.toUnsignedLong(ByteBuffer.wrap(header, 4, 4)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .getInt());
                position += 8 + size + (size & 1);
                if (position > length + 1) {
                    return false;
                }
                in.skipNBytes(Math.min(size + (size & 1), Math.max(0, length - (position - size - (size & 1)))));
            }
            return true;
        }
    }

    /** ISO boxes: length with the header of eight bytes, four letters; 1 = a long length follows, 0 = to the end. */
    private static boolean hasHonestBoxes(Path file, long length) throws IOException {
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            long position = 0;
            while (position + 8 <= length) {
                long size = Integer.toUnsignedLong(in.readInt());
                in.readInt();
                var header = 8;
                if (size == 1) {
                    size = in.readLong();
                    header = 16;
                } else if (size == 0) {
                    size = length - position;
                }
                if (size < header || size > length - position) {
                    return false;
                }
                in.skipNBytes(size - header);
                position += size;
            }
            return true;
        }
    }

    private static long skip(InputStream in, int bytes) throws IOException {
        in.skipNBytes(bytes);
        return bytes;
    }
}
