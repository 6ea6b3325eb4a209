alter table inbox_entry add column warning_id uuid references sign_in_warning on delete cascade;
alter table inbox_entry add unique (person_id, warning_id);
alter table inbox_entry drop constraint inbox_entry_check;
alter table inbox_entry add check (num_nonnulls(work_id, digest_id, warning_id) = 1);

create index on inbox_entry (warning_id);
create index inbox_entry_warned on inbox_entry (person_id) where warning_id is not null and read_at is null;
