package org.luoshi.matter;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.SystemScope;
import org.luoshi.testing.ApiTest;
import org.luoshi.testing.Given;
import org.luoshi.testing.GraphQl;
import org.luoshi.testing.Persona;
import org.luoshi.testing.World;

@ApiTest
@DisplayName("督〔年〕n号")
class NumberSeriesTest {
    private static final int UNITS = 20;
    private static final int MATTERS_OF_UNIT = 50;

    @Inject
    NumberSeries numbers;

    @Test
    @DisplayName("20 units × 50 concurrent initiations: no gap, no number twice (row 14)")
    void numbersWithoutGapsUnderConcurrency() throws Exception {
        World.run("""
                insert into unit select ('00000000-0000-7000-8072-' || lpad(n::text, 12, '0'))::uuid, '%s', '单位' || n, '单位' || n, 'DEPARTMENT', null
                from generate_series(1, 20) n""".formatted(World.CITY));
        World.run("""
                insert into matter (id, jurisdiction_id, title, source, legal_basis, basis_document, system, urgency, objective, content, listed,
                  step, registered_by, registered_at, last_activity_at, version, handling_proposal)
                select ('00000000-0000-7000-8071-' || lpad(n::text, 12, '0'))::uuid, '%s', '事项' || n, 'AD_HOC', 'CHIEF_ORDER', '指令', 'GOVERNMENT',
                  'NORMAL', '目标', '内容', false, 'PROPOSED', '%s', now(), now(), 0,
                  jsonb_build_object('text', '拟办', 'deadlineClass', 'OFFICE_10', 'leadUnitId',
                    '00000000-0000-7000-8072-' || lpad((1 + n %% 20)::text, 12, '0'), 'leadDuty', '办理', 'responsibleOfficer', '局长',
                    'supports', '[]'::jsonb)
                from generate_series(1, 1000) n""".formatted(World.CITY, Persona.CLERK.officerId()));
        var work = new ArrayList<Callable<Void>>();
        for (var number = 1; number <= UNITS * MATTERS_OF_UNIT; number++) {
            var id = UUID.fromString("00000000-0000-7000-8071-%012d".formatted(number));
            work.add(() -> {
                GraphQl.as(Persona.DIRECTOR)
                        .succeed(
                                "mutation ($input: InitiateMatterInput!) { initiateMatter(input: $input) { id } }",
                                Given.command("matterId", id));
                return null;
            });
        }
        try (var pool = Executors.newFixedThreadPool(16)) {
            for (Future<Void> done : pool.invokeAll(work)) {
                done.get();
            }
        }
        List<Integer> taken =
                IntStream.rangeClosed(1, UNITS * MATTERS_OF_UNIT).boxed().toList();
        assertThat(World.value("""
                        select string_agg(n, ',' order by n::int) from (
                          select substring(number from '〕([0-9]+)号') n from matter where number is not null) numbered"""))
                .isEqualTo(String.join(",", taken.stream().map(String::valueOf).toList()));
    }

    @Test
    @DisplayName("each series and each year counts for itself (row 14)")
    void countsEachSeriesAndYear() {
        assertThat(next("督", 2026)).isEqualTo("督〔2026〕1号");
        assertThat(next("督", 2026)).isEqualTo("督〔2026〕2号");
        assertThat(next("督通", 2026)).isEqualTo("督通〔2026〕1号");
        assertThat(next("督", 2027)).isEqualTo("督〔2027〕1号");
    }

    private String next(String series, int year) {
        return SystemScope.call(
                () -> QuarkusTransaction.requiringNew().call(() -> numbers.next(World.CITY, series, year)));
    }
}
