create table standard_import (
  id         uuid        primary key,
  version    bigint      not null,
  edition_id uuid        not null references standard_edition,
  actor_id   uuid        not null,
  file_name  text        not null,
  content    bytea       not null,
  created_at timestamptz not null
);

create index on standard_import (created_at);
create index on standard_import (edition_id);

comment on table standard_import is '已上传、等待确认的导入文件；确认后删除，一天后清理';
