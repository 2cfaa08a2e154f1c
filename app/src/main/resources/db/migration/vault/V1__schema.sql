-- The room vault has a schema of its own; the application may use it but not alter it.
set local lock_timeout = '750ms';

create schema if not exists vault;
grant usage on schema vault to derbes_app;
