package org.luoshi.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import org.luoshi.platform.LuoshiConfig;
import software.amazon.awssdk.services.s3.S3Client;

/** Which store this installation has: the bucket when one is named, else the folder. */
class ObjectStores {
    @Produces
    @ApplicationScoped
    ObjectStore store(LuoshiConfig config, Instance<S3Client> client) {
        var storage = config.storage();
        return storage.s3Bucket()
                .<ObjectStore>map(bucket -> new S3ObjectStore(client.get(), bucket))
                .orElseGet(() -> new FolderObjectStore(
                        storage.directory().toAbsolutePath().resolve("objects")));
    }
}
