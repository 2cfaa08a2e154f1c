-- The room incident has a schema of its own; the application may use it but not alter it.
set local lock_timeout = '750ms';

create schema if not exists incident;
grant usage on schema incident to derbes_app;
