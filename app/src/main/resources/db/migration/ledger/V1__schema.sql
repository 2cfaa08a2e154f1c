-- The room ledger has a schema of its own; the application may use it but not alter it.
set local lock_timeout = '750ms';

create schema if not exists ledger;
grant usage on schema ledger to derbes_app;
grant usage on schema ledger to derbes_weaver;
