create table assignment_import (
  id          uuid        primary key,
  campaign_id uuid        not null references campaign,
  actor_id    uuid        not null,
  actor_name  text        not null,
  source      varchar(8)  not null check (source in ('XLSX', 'DOCX', 'PASTE')),
  file_name   text        not null,
  imported_at timestamptz not null,
  rows        integer     not null check (rows > 0),
  undone_at   timestamptz
);

create index on assignment_import (campaign_id, imported_at desc, id);

comment on table assignment_import is '任务分解表导入批次';

create table assignment (
  id                 uuid        primary key,
  version            bigint      not null,
  campaign_id        uuid        not null references campaign,
  number             integer     not null check (number > 0),
  action             text        not null check (length(action) <= 100),
  seq                integer     not null check (seq >= 0),
  content            text        not null check (length(content) between 1 and 2000),
  requirement_id     uuid        references standard_node,
  lead_leader_id     uuid,
  lead_unit_id       uuid        references unit,
  lead_unit_path     text,
  level              text,
  responsible_person text,
  measures           text,
  starts_on          date,
  due_on             date,
  status             varchar(8)  not null check (status in ('DRAFT', 'ISSUED', 'VOID')),
  remark             text        not null,
  import_id          uuid        references assignment_import deferrable initially deferred,
  created_at         timestamptz not null,
  created_by         uuid        not null,
  unique (campaign_id, number),
  check (starts_on <= due_on),
  check ((lead_unit_id is null) = (lead_unit_path is null)),
  check (status <> 'ISSUED' or lead_unit_id is not null)
);

create index on assignment (lead_unit_id);
create index on assignment (lead_leader_id) where lead_leader_id is not null;
create index on assignment (requirement_id) where requirement_id is not null;
create index on assignment (import_id) where import_id is not null;

comment on table assignment is '任务：专项工作的责任分工';
comment on column assignment.number is '专项工作内的固定编号，作废不重用';
comment on column assignment.seq is '纸质表上的序号';
comment on column assignment.remark is '作废原因';

create table assignment_tag (
  assignment_id uuid        not null references assignment on delete cascade,
  tag           varchar(10) not null check (tag in ('KEY', 'DIFFICULT', 'BLOCKED')),
  primary key (assignment_id, tag)
);
