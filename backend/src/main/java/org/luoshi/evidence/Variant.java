package org.luoshi.evidence;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The files of one photo. */
public enum Variant {
    /** 原图: the bytes as the camera made them, never altered. */
    ORIGINAL,
    /** 水印图: copy with time, place, matter number and inspector drawn into it, made on the phone. */
    STAMPED,
    /** Small copy made by the server, without EXIF. */
    THUMBNAIL;

    /** As it stands in addresses. */
    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Variant> ofPath(String path) {
        return Stream.of(values())
                .filter(variant -> variant.path().equals(path))
                .findFirst();
    }
}
