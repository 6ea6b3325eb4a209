create table progress_note (
  id          uuid        primary key,
  part_id     uuid        not null references assignment_part,
  percent     integer     not null check (percent between 0 and 100),
  text        text        not null check (text <> ''),
  author_id   uuid        not null,
  author_name text        not null,
  noted_at    timestamptz not null
);

create index on progress_note (part_id, noted_at);

comment on table progress_note is '进展记录；只增不改';

create table part_task (
  id          uuid    primary key,
  version     bigint  not null,
  part_id     uuid    not null references assignment_part,
  person_id   uuid,
  person_name text    not null check (person_name <> ''),
  content     text    not null check (content <> ''),
  due_on      date,
  done_at     timestamptz,
  done_by     text,
  check ((done_at is null) = (done_by is null))
);

create index on part_task (part_id, due_on, id);

comment on table part_task is '单位内部分解到人；人员可以不在系统内';
