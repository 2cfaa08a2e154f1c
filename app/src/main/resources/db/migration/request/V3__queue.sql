-- The ways the queue is walked, so that a page of it costs the same however many requests there are.
set local lock_timeout = '750ms';

create index matter_open on request.matter (due_at, id)
    where state in ('received', 'identity-check', 'in-work', 'paused', 'extended');
create index matter_open_of_kind on request.matter (kind, due_at, id)
    where state in ('received', 'identity-check', 'in-work', 'paused', 'extended');
create index matter_open_of_officer on request.matter (officer, due_at, id)
    where state in ('received', 'identity-check', 'in-work', 'paused', 'extended');
create index matter_newest on request.matter (received_at desc, id);
create index matter_of_kind on request.matter (kind, received_at desc, id);
create index matter_ended on request.matter (ended_at) where ended_at is not null;
create index matter_of_block on request.matter (block) where block is not null;
create index matter_unending on request.matter (subject) where state not in ('closed', 'withdrawn');
