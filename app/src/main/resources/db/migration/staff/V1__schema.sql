-- The room staff has a schema of its own; the application may use it but not alter it.
set local lock_timeout = '750ms';

create schema if not exists staff;
grant usage on schema staff to derbes_app;
