-- Sessions live in the database, so that any node may serve any request; the principal is a number, never a name.
set local lock_timeout = '750ms';

create table door.session (
    primary_id char(36) primary key,
    session_id char(36) not null unique,
    creation_time bigint not null,
    last_access_time bigint not null,
    max_inactive_interval int not null,
    expiry_time bigint not null,
    principal_name varchar(100)
);
create index session_by_expiry on door.session (expiry_time);
create index session_by_principal on door.session (principal_name);

create table door.session_attributes (
    session_primary_id char(36) not null references door.session (primary_id) on delete cascade,
    attribute_name varchar(200) not null,
    attribute_bytes bytea not null,
    primary key (session_primary_id, attribute_name)
);
grant select, insert, update, delete on door.session, door.session_attributes to derbes_app;
