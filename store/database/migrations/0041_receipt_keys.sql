-- Public keys receipts and anchors were ever signed with. Only the owner adds to them: whoever can only use the app's
-- role cannot make a key of his own known. The private halves stand in the data folder, never here.

create table store.receipt_keys (
  key text primary key,
  created_at timestamptz not null,
  retired_at timestamptz
);
grant select on store.receipt_keys to can_cu_app;
