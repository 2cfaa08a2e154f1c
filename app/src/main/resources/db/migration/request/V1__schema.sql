-- The room request has a schema of its own; the application may use it but not alter it.
set local lock_timeout = '750ms';

create schema if not exists request;
grant usage on schema request to derbes_app;
