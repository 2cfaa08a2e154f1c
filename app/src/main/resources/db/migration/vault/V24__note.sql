-- Free texts in a person's matters, sealed under the person's key.
set local lock_timeout = '750ms';

create table vault.note (
    subject uuid not null,
    id uuid not null,
    sealed bytea not null,
    primary key (subject, id)
);

grant select, insert, update, delete on vault.note to derbes_app;
