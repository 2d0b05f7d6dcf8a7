-- Policies ask who is calling once per statement instead of once per row: each such call becomes a subquery, which PostgreSQL evaluates
-- first and only once, and which may then be looked up in an index. The meaning is the same. Runs after all versioned migrations.
do $$
declare
  call constant text := '(caller_(?:officer|unit|jurisdiction|is_system|is_office)\(\)|caller_is\(VARIADIC ARRAY\[[^]]*\]\))';
  p record;
  once text;
begin
  for p in select tablename, policyname, qual from pg_policies where schemaname = current_schema() and qual like '%caller\_%' loop
    once := regexp_replace(p.qual, '\( SELECT ' || call || ' AS caller_[a-z_]+\)', '\1', 'g');
    once := regexp_replace(once, call, '(select \1)', 'g');
    execute format('alter policy %I on %I using (%s)', p.policyname, p.tablename, once);
  end loop;
end $$;
