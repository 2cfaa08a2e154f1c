-- The room census has a schema of its own; the application may use it but not alter it.
set local lock_timeout = '750ms';

create schema if not exists census;
grant usage on schema census to derbes_app;
