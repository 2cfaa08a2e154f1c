-- The room door has a schema of its own; the application may use it but not alter it.
set local lock_timeout = '750ms';

create schema if not exists door;
grant usage on schema door to derbes_app;
