-- A leaf number is given once: not even the weaver can change or take it back.
set local lock_timeout = '750ms';

create function ledger.number_once() returns trigger language plpgsql as $$
begin
    raise exception 'leaf % has its number', old.leaf using errcode = 'integrity_constraint_violation';
end $$;

create trigger numbered_once before update on ledger.fact
    for each row when (old.leaf is not null) execute function ledger.number_once();
