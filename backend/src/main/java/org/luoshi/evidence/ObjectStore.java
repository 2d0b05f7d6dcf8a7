package org.luoshi.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/** Where bytes are kept for good. A key is random and tells nothing; the same key is never given to other bytes. */
public interface ObjectStore {
    /** Keeps a copy of this file; when it returns the bytes survive a power cut. The same key again changes nothing. */
    void keep(String key, Path file) throws IOException;

    /** Bytes of an object from an offset on. */
    InputStream open(String key, long offset) throws IOException;

    /** Forgets an object; none there is no error. */
    void delete(String key) throws IOException;
}
