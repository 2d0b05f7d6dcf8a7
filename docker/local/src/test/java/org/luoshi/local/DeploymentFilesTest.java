package org.luoshi.local;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** What can be said about compose, Kubernetes and the realm without an engine that runs them. */
class DeploymentFilesTest {

    private static final Path DOCKER = Path.of("..");
    private static final Pattern REQUIRED_VARIABLE = Pattern.compile("\\$\\{(\\w+):\\?}");

    /** Settings that only the local stack needs. */
    private static final Set<String> LOCAL_ONLY = Set.of("QUARKUS_HTTP_HOST");

    private static final JsonNode COMPOSE = yaml(DOCKER.resolve("compose.yaml")).getFirst();
    private static final JsonNode REALM = json(DOCKER.resolve("keycloak/luoshi-realm.json"));

    @Test
    void composeMountsOnlyFilesThatExist() {
        for (var service : COMPOSE.get("services")) {
            for (var volume : service.path("volumes")) {
                var source = volume.asText().split(":", -1)[0];
                if (source.startsWith(".")) {
                    assertTrue(Files.exists(DOCKER.resolve(source)), source);
                } else {
                    assertTrue(COMPOSE.get("volumes").has(source), source);
                }
            }
        }
    }

    @Test
    void composeBuildsFromDockerfilesThatExist() {
        for (var packaging : List.of("jvm", "native")) {
            assertTrue(Files.exists(DOCKER.resolve("Dockerfile." + packaging)), packaging);
        }
        assertEquals(
                "docker/Dockerfile.${LUOSHI_PACKAGING:-jvm}",
                COMPOSE.at("/services/backend/build/dockerfile").asText());
    }

    @Test
    void composeHasNoSecretOfItsOwnAndTheExampleNamesEachRequiredOne() throws IOException {
        var required = new TreeSet<String>();
        var variables = REQUIRED_VARIABLE.matcher(Files.readString(DOCKER.resolve("compose.yaml")));
        while (variables.find()) {
            required.add(variables.group(1));
        }
        var example = Files.readString(DOCKER.resolve("example.env"));

        assertAll(required.stream().map(name -> () -> assertTrue(example.contains(name + "=\n"), name)));
    }

    @Test
    void everyDeploymentGivesTheBackendTheSettingsOfTheLocalStack() {
        var none = new Credentials("", "");
        var settings = new HashSet<>(
                LocalBackend.environment("", none, none, "", Path.of(""), 1).keySet());
        settings.removeAll(LOCAL_ONLY);
        var compose = new HashSet<String>();
        COMPOSE.at("/services/backend/environment").fieldNames().forEachRemaining(compose::add);
        var kubernetes = new HashSet<String>();
        for (var variable : backendContainer().get("env")) {
            kubernetes.add(variable.get("name").asText());
        }

        assertEquals(settings, compose);
        settings.remove("LUOSHI_DEMO_DATA");
        assertEquals(settings, kubernetes);
    }

    @Test
    void kubernetesManifestsAreComplete() throws IOException {
        for (var resource : json(kustomization(), "resources")) {
            for (var document : yaml(DOCKER.resolve("kubernetes").resolve(resource))) {
                for (var key : List.of("/apiVersion", "/kind", "/metadata/name")) {
                    assertFalse(document.at(key).asText().isEmpty(), resource + " lacks " + key);
                }
            }
        }
        for (var probe : List.of("startupProbe", "readinessProbe", "livenessProbe")) {
            assertTrue(
                    backendContainer()
                            .at("/" + probe + "/httpGet/path")
                            .asText()
                            .startsWith("/q/health/"),
                    probe);
        }
    }

    @Test
    void databasesAreNeverInACLocale() throws IOException {
        var cluster = yaml(DOCKER.resolve("kubernetes/postgres.yaml")).getFirst();

        assertEquals("C.UTF-8", cluster.at("/spec/bootstrap/initdb/localeCType").asText());
        assertTrue(COMPOSE.at("/services/postgres/environment/POSTGRES_INITDB_ARGS")
                .asText()
                .contains("--locale=C.UTF-8"));
        assertTrue(Files.readString(DOCKER.resolve("postgres/bootstrap.sql")).contains(" LOCALE 'C.UTF-8'"));
    }

    @Test
    void theWebClientTakesOnlyCodesWithProofKeyAtOneAddress() {
        var web = client("luoshi-web");

        assertEquals("S256", web.at("/attributes/pkce.code.challenge.method").asText());
        assertFalse(web.get("publicClient").asBoolean());
        assertFalse(web.get("directAccessGrantsEnabled").asBoolean());
        assertFalse(web.get("implicitFlowEnabled").asBoolean());
        assertEquals(List.of("${LUOSHI_PUBLIC_URL}/auth/callback"), json(web, "redirectUris"));
    }

    @Test
    void demoAccountsAndTheirClientAreOffUnlessAskedFor() {
        var placeholder = "${LUOSHI_DEMO}";

        assertEquals(placeholder, client("luoshi-demo").get("enabled").asText());
        for (var user : REALM.get("users")) {
            assertEquals(placeholder, user.get("enabled").asText());
        }
        assertEquals(
                "${LUOSHI_DEMO:-false}",
                COMPOSE.at("/services/keycloak/environment/LUOSHI_DEMO").asText());
    }

    @Test
    void demoAccountsAreTheOnesOfThePanelWithFixedIds() {
        var number = 0;
        for (var account : DemoAccounts.ALL) {
            var user = REALM.get("users").get(number++);

            assertEquals(account.username(), user.get("username").asText());
            assertEquals(
                    String.format("00000000-0000-4000-8000-%012d", number),
                    user.get("id").asText());
        }
    }

    private static JsonNode client(String id) {
        for (var client : REALM.get("clients")) {
            if (client.get("clientId").asText().equals(id)) {
                return client;
            }
        }
        throw new AssertionError("the realm has no client " + id);
    }

    private static JsonNode backendContainer() {
        return yaml(DOCKER.resolve("kubernetes/backend.yaml")).getFirst().at("/spec/template/spec/containers/0");
    }

    private static JsonNode kustomization() {
        return yaml(DOCKER.resolve("kubernetes/kustomization.yaml")).getFirst();
    }

    private static List<String> json(JsonNode node, String list) {
        var texts = new ArrayList<String>();
        node.get(list).forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private static JsonNode json(Path file) {
        try {
            return new ObjectMapper().readTree(file.toFile());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<JsonNode> yaml(Path file) {
        try (var reader = Files.newBufferedReader(file)) {
            var documents = new ArrayList<JsonNode>();
            for (var document : new Yaml().loadAll(reader)) {
                documents.add(new ObjectMapper().valueToTree(document));
            }
            return documents;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
