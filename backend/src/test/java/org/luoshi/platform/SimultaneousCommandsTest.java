package org.luoshi.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.luoshi.testing.Given.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.testing.ApiTest;
import org.luoshi.testing.Given;
import org.luoshi.testing.GraphQl;
import org.luoshi.testing.Persona;
import org.luoshi.testing.World;

@ApiTest
@DisplayName("Commands that meet on one record")
class SimultaneousCommandsTest {
    private static final String REPORT =
            "mutation ($input: ReportProgressInput!) { reportProgress(input: $input) { id } }";

    @Test
    @DisplayName("are carried out one after the other: eight reports on one task at the same moment are eight reports")
    void keepsEveryReportOfTheSameMoment() throws Exception {
        var task = Given.taskOf(Given.assignedMatter(), World.HOUSING);
        GraphQl.as(Persona.LIAISON)
                .succeed(
                        "mutation ($input: AcknowledgeTaskInput!) { acknowledgeTask(input: $input) { id } }",
                        input(Map.of("commandId", UUID.randomUUID(), "taskId", task, "signerName", "吴联络")));
        var start = new CountDownLatch(1);
        List<Future<?>> answers = new ArrayList<>();
        try (var people = Executors.newFixedThreadPool(8)) {
            for (var percent = 10; percent <= 80; percent += 10) {
                var report = report(task, percent);
                answers.add(people.submit(() -> {
                    start.await();
                    return GraphQl.as(Persona.UNIT_HEAD).succeed(REPORT, report);
                }));
            }
            start.countDown();
        }
        for (var answer : answers) {
            answer.get();
        }
        assertThat(World.value("select count(*) from progress_report where task_id = '%s'".formatted(task)))
                .isEqualTo("8");
    }

    private static Map<String, Object> report(UUID task, int percent) {
        return input(Map.of(
                "commandId",
                UUID.randomUUID(),
                "taskId",
                task,
                "percent",
                percent,
                "measures",
                "成立专班",
                "progress",
                "完成" + percent + "%",
                "effect",
                "良好"));
    }
}
