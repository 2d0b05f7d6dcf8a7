package org.luoshi.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.luoshi.local.Ports;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

@DisplayName("A folder and a bucket keep objects alike")
class ObjectStoreTest {
    private static final String BUCKET = "evidence";

    @TempDir
    static Path folder;

    private static Process s3proxy;
    private static S3Client client;

    @BeforeAll
    static void anS3Service() throws Exception {
        var port = Ports.anyFree();
        var settings = folder.resolve("s3proxy.conf");
        Files.writeString(settings, """
                s3proxy.endpoint=http://127.0.0.1:%d
                s3proxy.authorization=aws-v2-or-v4
                s3proxy.identity=luoshi
                s3proxy.credential=secret
                jclouds.provider=filesystem
                jclouds.filesystem.basedir=%s
                """.formatted(port, Files.createDirectory(folder.resolve("bucket"))));
        s3proxy = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-jar",
                        "target/s3proxy/s3proxy-jar-with-dependencies.jar",
                        "--properties",
                        settings.toString()))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("s3proxy.log").toFile())
                .start();
        var address = URI.create("http://127.0.0.1:" + port);
        awaitReady(address);
        client = S3Client.builder()
                .endpointOverride(address)
                .region(Region.US_EAST_1)
                .forcePathStyle(true)
                .httpClient(UrlConnectionHttpClient.create())
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("luoshi", "secret")))
                .build();
        client.createBucket(request -> request.bucket(BUCKET));
    }

    @AfterAll
    static void stop() {
        client.close();
        s3proxy.destroyForcibly();
    }

    static Stream<ObjectStore> stores() {
        return Stream.of(new FolderObjectStore(folder.resolve("objects")), new S3ObjectStore(client, BUCKET));
    }

    @ParameterizedTest
    @MethodSource("stores")
    void givesBackWhatItKept(ObjectStore store) throws IOException {
        var bytes = bytes(300_000);
        var key = ObjectKeys.random();
        store.keep(key, file(bytes));
        assertThat(read(store, key, 0)).isEqualTo(bytes);
    }

    @ParameterizedTest
    @MethodSource("stores")
    void readsFromAnOffset(ObjectStore store) throws IOException {
        var bytes = bytes(100_000);
        var key = ObjectKeys.random();
        store.keep(key, file(bytes));
        assertThat(read(store, key, 99_990)).isEqualTo(java.util.Arrays.copyOfRange(bytes, 99_990, 100_000));
    }

    @ParameterizedTest
    @MethodSource("stores")
    void letsAReaderStopEarly(ObjectStore store) throws IOException {
        var key = ObjectKeys.random();
        store.keep(key, file(bytes(5_000_000)));
        try (var in = store.open(key, 0)) {
            assertThat(in.readNBytes(10)).hasSize(10);
        }
    }

    @ParameterizedTest
    @MethodSource("stores")
    void keepsTheFirstBytesOfAKey(ObjectStore store) throws IOException {
        var key = ObjectKeys.random();
        var first = bytes(10);
        store.keep(key, file(first));
        store.keep(key, file(bytes(20)));
        assertThat(read(store, key, 0)).isEqualTo(first);
    }

    @ParameterizedTest
    @MethodSource("stores")
    void forgetsAnObjectAndMindsNoMissingOne(ObjectStore store) throws IOException {
        var key = ObjectKeys.random();
        store.keep(key, file(bytes(10)));
        store.delete(key);
        store.delete(key);
        assertThatThrownBy(() -> store.open(key, 0)).isInstanceOf(NoSuchFileException.class);
    }

    @ParameterizedTest
    @MethodSource("stores")
    void takesNoNameThatLeadsElsewhere(ObjectStore store) {
        assertThatThrownBy(() -> store.open("../../etc/passwd", 0)).isInstanceOf(IllegalArgumentException.class);
    }

    private static byte[] read(ObjectStore store, String key, long offset) throws IOException {
        try (var in = store.open(key, offset)) {
            return in.readAllBytes();
        }
    }

    private static byte[] bytes(int size) {
        var bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }

    private static Path file(byte[] bytes) throws IOException {
        return Files.write(Files.createTempFile(folder, "photo", ".jpg"), bytes);
    }

    private static void awaitReady(URI address) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            for (var attempt = 0; attempt < 300; attempt++) {
                try {
                    http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding());
                    return;
                } catch (IOException e) {
                    Thread.sleep(100);
                }
            }
        }
        throw new IllegalStateException("s3proxy did not start: " + Files.readString(folder.resolve("s3proxy.log")));
    }
}
