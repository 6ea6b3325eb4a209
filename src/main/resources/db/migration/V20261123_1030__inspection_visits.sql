create table visit (
  id               uuid        primary key,
  version          bigint      not null,
  round_id         uuid        not null references inspection_round,
  target_id        uuid        not null references round_target,
  campaign_id      uuid        not null references campaign,
  office_unit_id   uuid        not null references unit,
  office_path      text        not null,
  owner_path       text        not null,
  checklist_id     uuid        references checklist,
  unit_id          uuid        references unit,
  unit_path        text,
  unit_name        text        not null check (length(unit_name) between 1 and 200),
  team             text        not null,
  covert           boolean     not null,
  status           varchar(10) not null check (status in ('OPEN', 'FINISHED', 'CONFIRMED', 'REFUSED')),
  visited_on       date        not null,
  started_at       timestamptz not null,
  started_by       uuid        not null,
  started_by_name  text        not null,
  finished_at      timestamptz,
  finished_by      uuid,
  finished_by_name text,
  skipped          integer     not null default 0 check (skipped >= 0),
  site_signer      text        check (length(site_signer) between 1 and 50),
  check ((unit_id is null) = (unit_path is null)),
  check ((status = 'OPEN') = (finished_at is null)),
  check ((finished_at is null) = (finished_by is null)),
  check (status not in ('CONFIRMED', 'REFUSED') or site_signer is not null)
);

create unique index visit_open on visit (target_id) where status = 'OPEN';
create index on visit (target_id, started_at);
create index on visit (round_id, started_at, id);
create index visit_last on visit (campaign_id, unit_id, visited_on desc) where status <> 'OPEN';
create index on visit (unit_id);
create index on visit (office_unit_id);
create index on visit (checklist_id);

comment on table visit is '一次到场检查；同一对象同时只有一次在查，组员共用';
comment on column visit.skipped is '完成时注明不查的项数';

create table visit_transition (
  id          uuid        primary key,
  visit_id    uuid        not null references visit,
  action      varchar(16) not null,
  from_status varchar(10),
  to_status   varchar(10) not null,
  actor_id    uuid        not null,
  actor_name  text        not null,
  remark      text        not null,
  occurred_at timestamptz not null
);

create index on visit_transition (visit_id, occurred_at);

create table visit_answer (
  visit_id         uuid        not null references visit,
  question_id      uuid        not null references checklist_question,
  site_id          uuid        references site,
  answer           varchar(4)  not null check (answer in ('PASS', 'FAIL', 'NA')),
  note             text        not null check (length(note) <= 2000),
  answered_by      uuid        not null,
  answered_by_name text        not null,
  answered_at      timestamptz not null,
  unique nulls not distinct (visit_id, question_id, site_id)
);

create index on visit_answer (question_id);
create index on visit_answer (site_id);

create table visit_answer_history (
  id               bigint      generated always as identity primary key,
  visit_id         uuid        not null references visit,
  question_id      uuid        not null references checklist_question,
  site_id          uuid        references site,
  answer           varchar(4)  not null,
  note             text        not null,
  answered_by      uuid        not null,
  answered_by_name text        not null,
  answered_at      timestamptz not null
);

create index on visit_answer_history (visit_id, question_id, answered_at);
create index on visit_answer_history (question_id);
create index on visit_answer_history (site_id);

comment on table visit_answer is '每项检查内容在每个点位的结果；两人先后作答以后者为准';
comment on table visit_answer_history is '作答的全部经过；只增不改';
comment on table visit_transition is '检查的流转记录；只增不改';
