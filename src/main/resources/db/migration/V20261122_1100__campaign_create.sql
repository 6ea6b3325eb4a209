create table campaign (
  id             uuid        primary key,
  version        bigint      not null,
  name           text        not null check (length(name) between 1 and 100),
  year           integer     not null check (year between 2000 and 2100),
  status         varchar(16) not null check (status in ('DRAFT', 'PUBLISHED', 'CLOSED', 'ARCHIVED')),
  office_unit_id uuid        not null,
  office_path    text        not null,
  owner_path     text        not null,
  upper_office   text        not null,
  starts_on      date        not null,
  ends_on        date        not null,
  guiding_idea   text        not null,
  goal           text        not null,
  soon_workdays  integer     not null check (soon_workdays between 0 and 30),
  behind_yellow  integer     not null check (behind_yellow between 1 and 99),
  behind_red     integer     not null check (behind_red between 2 and 100),
  report_day     integer     not null check (report_day between 1 and 31),
  report_shift   varchar(16) not null check (report_shift in ('NONE', 'PREVIOUS', 'NEXT')),
  created_by     uuid        not null,
  created_at     timestamptz not null,
  check (starts_on <= ends_on),
  check (behind_yellow < behind_red)
);

create index campaign_list on campaign (year desc, name, id);
create index campaign_office on campaign (office_unit_id);
create index campaign_owner on campaign (owner_path text_pattern_ops);

comment on table campaign is '专项工作';
comment on column campaign.upper_office is '上级办公室（如指挥部办公室），只是名称';
comment on column campaign.owner_path is '所属局在机构树中的路径';

create table campaign_transition (
  id          uuid        primary key,
  campaign_id uuid        not null references campaign on delete cascade,
  action      varchar(16) not null,
  from_status varchar(16) not null,
  to_status   varchar(16) not null,
  actor_id    uuid        not null,
  actor_name  text        not null,
  remark      text        not null,
  occurred_at timestamptz not null
);

create index on campaign_transition (campaign_id, occurred_at);

comment on table campaign_transition is '专项工作流转记录；只增不改（草稿没有流转，删除草稿不丢记录）';

create table campaign_participant (
  campaign_id uuid not null references campaign on delete cascade,
  unit_id     uuid not null,
  unit_path   text not null,
  primary key (campaign_id, unit_id)
);

create index on campaign_participant (unit_path text_pattern_ops, campaign_id);

comment on table campaign_participant is '参加单位：有任务的单位才看得见已发布的专项工作';
