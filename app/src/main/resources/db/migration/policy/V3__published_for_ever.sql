-- A published edition and its documents stay as they were posted, whoever asks.
set local lock_timeout = '750ms';

create function policy.refuse_if_edition_published() returns trigger
    language plpgsql as $$
begin
    if old.state = 'published' then
        raise exception 'edition % is published and cannot be changed', old.number;
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;

create trigger edition_for_ever before update or delete on policy.edition
    for each row execute function policy.refuse_if_edition_published();

create function policy.refuse_if_document_published() returns trigger
    language plpgsql as $$
declare
    touched int := case when tg_op = 'INSERT' then new.edition else old.edition end;
begin
    if exists (select from policy.edition e where e.number = touched and e.state = 'published') then
        raise exception 'documents of edition % are published and cannot be changed', touched;
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;

create trigger document_for_ever before insert or update or delete on policy.document
    for each row execute function policy.refuse_if_document_published();
