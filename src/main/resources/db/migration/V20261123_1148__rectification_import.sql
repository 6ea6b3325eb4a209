create table rectification_import (
  id          uuid        primary key,
  campaign_id uuid        not null references campaign,
  actor_id    uuid        not null,
  actor_name  text        not null,
  file_name   text        not null,
  imported_at timestamptz not null,
  rows        integer     not null check (rows > 0),
  undone_at   timestamptz
);

create index on rectification_import (campaign_id, imported_at desc, id);

create table rectification_import_item (
  rectification_id uuid    primary key references rectification on delete cascade,
  import_id        uuid    not null references rectification_import,
  row_number       integer not null
);

create index on rectification_import_item (import_id);

comment on table rectification_import is '历史整改台账的导入批次';
comment on column rectification_import_item.row_number is '原表中的行号';
