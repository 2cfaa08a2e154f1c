-- The room notification has a schema of its own; the application may use it but not alter it.
set local lock_timeout = '750ms';

create schema if not exists notification;
grant usage on schema notification to derbes_app;
