create table inspection_round (
  id             uuid        primary key,
  version        bigint      not null,
  campaign_id    uuid        not null references campaign,
  office_unit_id uuid        not null references unit,
  office_path    text        not null,
  owner_path     text        not null,
  name           text        not null check (length(name) between 1 and 100),
  kind           varchar(12) not null check (kind in ('OPEN', 'UNDERCOVER', 'CROSS', 'MOCK', 'LOOK_BACK', 'SUPERIOR')),
  status         varchar(12) not null
                 check (status in ('DRAFT', 'APPROVED', 'RUNNING', 'SUMMING', 'REPORTED', 'ARCHIVED')),
  checklist_id   uuid        references checklist,
  starts_on      date        not null,
  ends_on        date        not null,
  note           text        not null check (length(note) <= 2000),
  submitted_at   timestamptz,
  submitted_by   uuid,
  created_by     uuid        not null,
  created_by_name text       not null,
  created_at     timestamptz not null,
  changed_at     timestamptz not null,
  check (starts_on <= ends_on),
  check ((submitted_at is null) = (submitted_by is null))
);

create index inspection_round_list on inspection_round (starts_on desc, id);
create index on inspection_round (campaign_id, starts_on desc, id);
create index on inspection_round (office_unit_id);
create index on inspection_round (owner_path text_pattern_ops);
create index on inspection_round (checklist_id);

comment on table inspection_round is '督导轮次；暗访在通报前对被查单位不存在';
comment on column inspection_round.submitted_at is '报批时间；草稿报批后局领导可见';

create table round_member (
  id             uuid       primary key,
  round_id       uuid       not null references inspection_round,
  person_id      uuid       not null references person,
  person_name    text       not null,
  home_unit_id   uuid       not null references unit,
  home_unit_path text       not null,
  home_unit_name text       not null,
  role           varchar(8) not null check (role in ('LEADER', 'MEMBER')),
  team           text       not null check (length(team) <= 40),
  from_on        date       not null,
  to_on          date       not null,
  check (from_on <= to_on + 1)
);

create index on round_member (round_id);
create index on round_member (person_id, to_on);
create index on round_member (home_unit_id);

comment on table round_member is '督导组成员：从单位抽调，只在本轮起止日期内有效；team 为空表示不分组';

create table round_target (
  id           uuid primary key,
  round_id     uuid not null references inspection_round,
  unit_id      uuid references unit,
  unit_path    text,
  outside_name text check (length(outside_name) between 1 and 100),
  team         text not null check (length(team) <= 40),
  planned_on   date,
  check ((unit_id is null) = (unit_path is null)),
  check ((unit_id is null) <> (outside_name is null)),
  unique nulls not distinct (round_id, unit_id, outside_name)
);

create index on round_target (unit_id);
create index on round_target (unit_path text_pattern_ops);
create index on round_target (planned_on, round_id);

comment on table round_target is '检查对象：本局单位（含局机关股室）或县外、系统外地方';

create table round_target_site (
  target_id uuid not null references round_target on delete cascade,
  site_id   uuid not null references site,
  primary key (target_id, site_id)
);

create index on round_target_site (site_id);

create table round_item (
  round_id uuid not null references inspection_round,
  node_id  uuid not null references standard_node,
  primary key (round_id, node_id)
);

create index on round_item (node_id);

create table round_transition (
  id          uuid        primary key,
  round_id    uuid        not null references inspection_round,
  seq         integer     not null check (seq > 0),
  action      varchar(16) not null,
  from_status varchar(12) not null,
  to_status   varchar(12) not null,
  actor_id    uuid        not null,
  actor_name  text        not null,
  remark      text        not null,
  occurred_at timestamptz not null,
  unique (round_id, seq)
);

comment on table round_target_site is '检查对象要看的点位；空表示到场再定';
comment on table round_item is '本轮范围内的标准条目';
comment on table round_transition is '督导流转记录；只增不改';
