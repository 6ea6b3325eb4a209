create table staged_table (
  id          uuid        primary key,
  version     bigint      not null,
  owner_id    uuid        not null references person,
  purpose     varchar(40) not null,
  subject_id  uuid,
  file_name   text        not null,
  grid        text        not null,
  corrections text        not null,
  created_at  timestamptz not null,
  used_at     timestamptz check (used_at >= created_at)
);

create index on staged_table (created_at);
create index on staged_table (owner_id);

comment on table staged_table is '待确认的导入表格；七天后清除';
comment on column staged_table.grid is '读出的表格（JSON）';
comment on column staged_table.corrections is '预览中逐项改正的内容（JSON）';
