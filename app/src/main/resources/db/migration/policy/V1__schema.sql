-- The room policy has a schema of its own; the application may use it but not alter it.
set local lock_timeout = '750ms';

create schema if not exists policy;
grant usage on schema policy to derbes_app;
