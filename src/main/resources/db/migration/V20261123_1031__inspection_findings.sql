create table finding (
  id              uuid        primary key,
  version         bigint      not null,
  campaign_id     uuid        not null references campaign,
  office_unit_id  uuid        not null references unit,
  office_path     text        not null,
  owner_path      text        not null,
  round_id        uuid        references inspection_round,
  visit_id        uuid        references visit,
  question_id     uuid        references checklist_question,
  team            text        not null,
  site_id         uuid        references site,
  place           text        not null check (length(place) <= 200),
  unit_id         uuid        references unit,
  unit_path       text,
  unit_name       text        not null check (length(unit_name) <= 200),
  node_id         uuid        references standard_node,
  dimension       varchar(8)  not null check (dimension in ('WORK', 'DUTY')),
  nature          varchar(8)  not null check (nature in ('SINGLE', 'COMMON', 'LASTING')),
  severity        varchar(12) not null check (severity in ('IMMEDIATE', 'ORDINARY', 'DIFFICULT', 'TIMED')),
  limit_days      integer     check (limit_days between 0 and 1000),
  limit_counting  varchar(12) check (limit_counting in ('WORKDAYS', 'NATURAL')),
  text            text        not null check (length(text) <= 2000),
  source          varchar(16) not null
                  check (source in ('ROUND', 'SUPERIOR', 'HOTLINE_12345', 'SURVEY', 'SELF_CHECK', 'PATROL', 'OTHER')),
  source_level    varchar(10) not null check (source_level in ('NATIONAL', 'PROVINCE', 'CITY', 'COUNTY', 'UNIT')),
  source_document text        not null check (length(source_document) <= 200),
  covert          boolean     not null,
  found_on        date        not null,
  found_by        uuid,
  found_by_name   text        not null,
  status          varchar(12) not null check (status in ('DRAFT', 'RECORDED', 'IN_NOTICE', 'HANDED_OVER', 'DISMISSED')),
  notice_id       uuid,
  dismissed_why   text        check (length(dismissed_why) between 1 and 500),
  recorded_at     timestamptz,
  check ((unit_id is null) = (unit_path is null)),
  check ((limit_days is null) = (limit_counting is null)),
  check ((status = 'DISMISSED') = (dismissed_why is not null)),
  check (status not in ('IN_NOTICE', 'HANDED_OVER') or notice_id is not null),
  check (status in ('DRAFT', 'DISMISSED') or (length(text) > 0 and length(unit_name) > 0 and recorded_at is not null))
);

create unique index finding_of_answer on finding (visit_id, question_id, site_id) nulls not distinct
  where question_id is not null;
create index finding_list on finding (office_unit_id, found_on desc, id);
create index finding_of_campaign on finding (campaign_id, status, found_on desc, id);
create index finding_of_owner on finding (owner_path text_pattern_ops);
create index on finding (round_id);
create index on finding (question_id);
create index finding_of_unit on finding (unit_id, found_on desc);
create index finding_of_site on finding (site_id, node_id, found_on desc) where site_id is not null;
create index on finding (node_id);
create index on finding (notice_id) where notice_id is not null;

comment on table finding is '问题：任何来源发现的问题，交办之后才有整改单';
comment on column finding.covert is '暗访问题在交办之前对被查单位不存在';
comment on column finding.text is '现场检查中的草稿可以暂时没有文字';

create table finding_transition (
  id          uuid        primary key,
  finding_id  uuid        not null references finding,
  action      varchar(16) not null,
  from_status varchar(12) not null,
  to_status   varchar(12) not null,
  actor_id    uuid        not null,
  actor_name  text        not null,
  remark      text        not null,
  occurred_at timestamptz not null
);

create index on finding_transition (finding_id, occurred_at);

comment on table finding_transition is '问题的流转记录；只增不改';
