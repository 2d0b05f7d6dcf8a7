-- 手写批示: what a leader wrote by hand belongs to the decision; the row scope of the proposal covers it.
alter table escalation_proposal add column handwriting text;
comment on column escalation_proposal.handwriting is 'Strokes in a box of 1000 × 500 as the d of an SVG path; a third number of a point is the pressure, 1 to 9.';
