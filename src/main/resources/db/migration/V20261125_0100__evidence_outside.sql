-- a content lies in the database (place is null) or under its place in a folder or bucket
alter table evidence_blob
  add column place varchar(100) unique,
  add constraint evidence_blob_place check (place ~ '^[0-9a-f]{2}/[0-9a-f]{64}-[0-9a-f]{16}$' and substr(place, 4, 64) = sha256);

comment on column evidence_blob.place is '文件库中的位置；为空表示内容在数据库里';

create view v_outside_file as
  select place, sha256, size from evidence_blob where place is not null;

comment on view v_outside_file is '不在数据库里的文件，备份时一起带走';

create table evidence_shelf (
  single boolean primary key default true check (single),
  id     uuid    not null default gen_random_uuid()
);

comment on table evidence_shelf is '本安装的编号，写在文件库里，防止两套系统共用一个文件库';

insert into evidence_shelf default values;

create table evidence_scrub (
  single      boolean     primary key default true check (single),
  began_at    timestamptz not null,
  last_sha256 varchar(64) not null,
  checked     bigint      not null check (checked >= 0),
  finished_at timestamptz
);

comment on table evidence_scrub is '文件内容逐个核对校验值，进行到哪里';

create table evidence_damage (
  id        uuid        primary key,
  sha256    varchar(64) not null unique references evidence_blob,
  found_at  timestamptz not null,
  healed_at timestamptz
);

comment on table evidence_damage is '核对时发现与校验值不符的文件内容；重新上传同一文件或恢复后核对无误即为修复';
