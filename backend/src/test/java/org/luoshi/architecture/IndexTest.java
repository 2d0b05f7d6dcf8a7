package org.luoshi.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.testing.ApiTest;
import org.luoshi.testing.World;

@ApiTest
@DisplayName("The database")
class IndexTest {
    @Test
    @DisplayName("finds what belongs to a matter, task, finding or plan by an index that leaves no row out")
    void indexesWhatBelongsTogether() {
        assertThat(World.value("""
                select string_agg(c.conrelid::regclass || '.' || a.attname, ', ' order by 1) from pg_constraint c
                join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
                where c.contype = 'f' and c.confrelid in ('matter'::regclass, 'task'::regclass, 'finding'::regclass, 'inspection_plan'::regclass)
                  and a.attname in ('matter_id', 'task_id', 'finding_id', 'plan_id')
                  and not exists (select from pg_index i where i.indrelid = c.conrelid and i.indkey[0] = a.attnum
                    and (i.indpred is null or pg_get_expr(i.indpred, i.indrelid) = '(' || a.attname || ' IS NOT NULL)'))""")).isNull();
    }
}
