-- The room consent has a schema of its own; the application may use it but not alter it.
set local lock_timeout = '750ms';

create schema if not exists consent;
grant usage on schema consent to derbes_app;
