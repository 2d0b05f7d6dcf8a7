-- Steps and phases (WF-08) as a filter of the ledger: rows in the order of activity, and counts without a row of the table.
create index matter_step_ix on matter (jurisdiction_id, step, last_activity_at desc, id desc) include (red_on, yellow_on, calm_reason, closed_at);
