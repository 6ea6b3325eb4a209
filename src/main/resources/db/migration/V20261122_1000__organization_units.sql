create sequence unit_segment;

create table unit (
  id         uuid        primary key,
  version    bigint      not null,
  parent_id  uuid        references unit,
  path       text        not null unique check (path ~ '^/([0-9a-z]+/)+$'),
  kind       varchar(20) not null
             check (kind in ('BUREAU', 'DEPARTMENT', 'SECOND_LEVEL', 'HOSPITAL', 'TOWNSHIP_CENTRE', 'TOWNSHIP', 'GUEST')),
  name       text        not null check (name <> ''),
  short_name text,
  name_py    text        not null,
  sort       int         not null,
  valid_from date        not null,
  valid_to   date        check (valid_to >= valid_from)
);

create unique index unit_name_among_siblings on unit (parent_id, name) nulls not distinct where valid_to is null;
create index unit_path_prefix on unit (path text_pattern_ops);
create index unit_children on unit (parent_id, sort);

create table unit_name (
  id         uuid primary key,
  unit_id    uuid not null references unit,
  name       text not null check (name <> ''),
  valid_from date not null,
  valid_to   date check (valid_to >= valid_from)
);

create unique index on unit_name (unit_id, valid_from);

create table unit_alias (
  id       uuid primary key,
  unit_id  uuid not null references unit,
  alias    text not null check (alias <> ''),
  alias_py text not null,
  unique (unit_id, alias)
);

comment on table unit is '机构；path 为物化路径，段为序列的三十六进制';
comment on table unit_name is '机构名称沿革；更名不改历史';
comment on table unit_alias is '机构别名；文件中可能出现的叫法';
