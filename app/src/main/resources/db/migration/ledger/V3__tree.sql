-- How far the weaver has come: one row, changed in the transaction that numbers the leaves.
set local lock_timeout = '750ms';

create table ledger.tree (
    one boolean primary key default true check (one),
    size bigint not null check (size >= 0),
    root text not null
);
comment on column ledger.tree.root is 'base64 of the root hash at that size (RFC 6962)';

insert into ledger.tree (size, root) values (0, '47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=');

grant select on ledger.tree to derbes_app;
grant select, update on ledger.tree to derbes_weaver;
