package org.luoshi.evidence;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** Object store in a bucket of an S3 service, which shows an object whole or not at all. */
class S3ObjectStore implements ObjectStore {
    private final S3Client client;
    private final String bucket;

    S3ObjectStore(S3Client client, String bucket) {
        this.client = client;
        this.bucket = bucket;
    }

    @Override
    public void keep(String key, Path file) throws IOException {
        ObjectKeys.require(key);
        try {
            if (!isKept(key)) {
                client.putObject(request -> request.bucket(bucket).key(key), RequestBody.fromFile(file));
            }
        } catch (SdkException e) {
            throw new IOException("object " + key + " could not be kept", e);
        }
    }

    private boolean isKept(String key) {
        try {
            client.headObject(request -> request.bucket(bucket).key(key));
            return true;
        } catch (NoSuchKeyException e) {
            return false;
        }
    }

    @Override
    public InputStream open(String key, long offset) throws IOException {
        ObjectKeys.require(key);
        try {
            return new Part(
                    client.getObject(request -> request.bucket(bucket).key(key).range("bytes=" + offset + "-")));
        } catch (NoSuchKeyException e) {
            throw new NoSuchFileException(key);
        } catch (SdkException e) {
            throw new IOException("object " + key + " could not be read", e);
        }
    }

    @Override
    public void delete(String key) throws IOException {
        ObjectKeys.require(key);
        try {
            client.deleteObject(request -> request.bucket(bucket).key(key));
        } catch (SdkException e) {
            throw new IOException("object " + key + " could not be deleted", e);
        }
    }

    /** Who stops reading early does not fetch the rest. */
    private static final class Part extends FilterInputStream {
        private final ResponseInputStream<?> answer;

        Part(ResponseInputStream<?> answer) {
            super(answer);
            this.answer = answer;
        }

        @Override
        public void close() {
            answer.abort();
        }
    }
}
