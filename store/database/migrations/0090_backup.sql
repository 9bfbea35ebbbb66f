-- A backup reads every agency's rows, and nothing else may: only the schema's owner, and only in a transaction that says
-- so. Without that, COPY by the owner under forced row-level security gives no rows and no error.

do $$
declare
  name text;
begin
  for name in select relname from pg_class where relnamespace = 'store'::regnamespace and relkind = 'r' and relrowsecurity loop
    execute format('create policy backup_reads on store.%I for select to current_user
                    using (coalesce(current_setting(''app.role'', true), '''') = ''backup'')', name);
  end loop;
end
$$;
