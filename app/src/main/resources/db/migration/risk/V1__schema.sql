-- The room risk has a schema of its own; the application may use it but not alter it.
set local lock_timeout = '750ms';

create schema if not exists risk;
grant usage on schema risk to derbes_app;
