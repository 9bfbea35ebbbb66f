-- What was handed out of all agencies' rows is told by the coordinating body's own audit chain: by whom, when, of which
-- round, with which choices, and the hash of the file.

create function store.record_export(p_at timestamptz, p_actor text, p_round text, p_facts json) returns void
language plpgsql as $$
begin
  perform store.act_for(0, 'coordinator');
  perform store.append_audit(0, p_at, p_actor, 'exported', p_round, p_facts);
end
$$;
