-- The room disclosure has a schema of its own; the application may use it but not alter it.
set local lock_timeout = '750ms';

create schema if not exists disclosure;
grant usage on schema disclosure to derbes_app;
