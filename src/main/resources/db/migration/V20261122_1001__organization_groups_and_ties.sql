create table unit_group (
  id      uuid   primary key,
  version bigint not null,
  root_id uuid   not null references unit,
  name    text   not null check (name <> ''),
  unique (root_id, name)
);

create table unit_group_kind (
  group_id uuid        not null references unit_group,
  kind     varchar(20) not null
           check (kind in ('BUREAU', 'DEPARTMENT', 'SECOND_LEVEL', 'HOSPITAL', 'TOWNSHIP_CENTRE', 'TOWNSHIP', 'GUEST')),
  primary key (group_id, kind)
);

create table unit_group_alias (
  group_id uuid not null references unit_group,
  alias    text not null check (alias <> ''),
  primary key (group_id, alias)
);

create table unit_group_member (
  group_id uuid not null references unit_group,
  unit_id  uuid not null references unit,
  primary key (group_id, unit_id)
);

create index on unit_group_member (unit_id);

create table leader_tie (
  id        uuid       primary key,
  version   bigint     not null,
  leader_id uuid       not null,
  kind      varchar(8) not null check (kind in ('FIELD', 'CONTACT')),
  unit_id   uuid       not null references unit,
  field     text,
  from_on   date       not null,
  to_on     date       check (to_on >= from_on),
  check ((kind = 'FIELD') = (field is not null))
);

create index on leader_tie (leader_id, from_on);
create index on leader_tie (unit_id, from_on);

comment on table unit_group is '机构分组，如“委机关各科室”：按类别，另加指定单位';
comment on table leader_tie is '领导分管领域与联系单位';
