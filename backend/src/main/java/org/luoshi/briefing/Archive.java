package org.luoshi.briefing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.evidence.StoredFile;

/** 归档包 of one matter: what is in it, before it is written. */
public record Archive(String fileName, List<Entry> entries) {
    public Archive {
        entries = List.copyOf(entries);
    }

    /**
     * One file of the package: a text, or the bytes that the store holds.
     *
     * @param text null when it is a stored file
     * @param file null when it is a text
     */
    public record Entry(
            String path, @Nullable String text, @Nullable StoredFile file) {
        static Entry ofText(String path, String text) {
            return new Entry(path, text, null);
        }

        static Entry ofFile(String path, StoredFile file) {
            return new Entry(path, null, file);
        }
    }
}
