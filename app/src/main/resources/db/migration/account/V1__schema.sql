-- The room account has a schema of its own; the application may use it but not alter it.
set local lock_timeout = '750ms';

create schema if not exists account;
grant usage on schema account to derbes_app;
