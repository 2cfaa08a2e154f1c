-- Values and contacts are written and removed with their person in one transaction; checking each row cost half of it.
set local lock_timeout = '750ms';

alter table vault.value drop constraint value_subject_fkey;
alter table vault.look_up drop constraint look_up_subject_fkey;
