-- What the role that the program works as may do; carried out by the owner of the tables after every migration.
-- The trail is written and read, nothing in it is changed or removed; no table is emptied or altered.
do $$
declare
  worker text := quote_ident(current_setting('aiwei.worker'));
begin
  perform pg_advisory_xact_lock(hashtextextended('aiwei.rights', 0));
  execute 'grant usage on schema public to ' || worker;
  execute 'grant select, insert, update, delete on all tables in schema public to ' || worker;
  execute 'grant usage, select on all sequences in schema public to ' || worker;
  execute 'revoke insert, update, delete on public.flyway_schema_history from ' || worker;
  execute 'revoke update, delete on public.audit_entry from ' || worker;
  execute 'revoke insert, delete on public.audit_head from ' || worker;
end
$$;
