create table rectification_transition (
  id               uuid        primary key,
  rectification_id uuid        not null references rectification,
  seq              integer     not null check (seq > 0),
  action           varchar(19) not null,
  from_status      varchar(15) not null,
  to_status        varchar(15) not null,
  actor_id         uuid        not null,
  actor_name       text        not null,
  remark           text        not null,
  held_by_unit_id  uuid        not null references unit,
  unit_id          uuid        references unit,
  due_before       date        not null,
  due_after        date        not null,
  occurred_at      timestamptz not null,
  unique (rectification_id, seq)
);

comment on table rectification_transition is '整改流转记录；只增不改';
comment on column rectification_transition.held_by_unit_id is '当时的责任单位';
comment on column rectification_transition.unit_id is '建议或新的责任单位';

create table extension_request (
  id               uuid        primary key,
  rectification_id uuid        not null references rectification,
  seq              integer     not null,
  kind             varchar(9)  not null check (kind in ('EXTENSION', 'LONG_TERM')),
  step             varchar(6)  not null check (step in ('UNIT', 'OFFICE')),
  asked_by         uuid        not null,
  asked_by_name    text        not null,
  asked_at         timestamptz not null,
  reason           text        not null check (reason <> ''),
  due_before       date        not null,
  due_wanted       date        not null,
  stage_goal       text,
  expected_on      date,
  backed_by_name   text,
  backed_at        timestamptz,
  outcome          varchar(9)  check (outcome in ('GRANTED', 'REFUSED', 'WITHDRAWN', 'LAPSED')),
  decided_by_name  text,
  decided_at       timestamptz,
  decision         text,
  unique (rectification_id, seq),
  check (kind <> 'LONG_TERM' or (stage_goal is not null and expected_on is not null)),
  check ((outcome is null) = (decided_at is null))
);

create unique index extension_request_one_pending on extension_request (rectification_id) where outcome is null;

comment on table extension_request is '延期、持续整改申请：先单位负责人，后爱卫办';
comment on column extension_request.due_wanted is '申请的新时限；持续整改时为下次复核日';

create table rectification_submission (
  id               uuid        primary key,
  rectification_id uuid        not null references rectification,
  seq              integer     not null,
  statement        text        not null check (statement <> ''),
  no_photo_reason  text        not null,
  photos           integer     not null check (photos >= 0),
  submitted_by     uuid        not null,
  submitted_name   text        not null,
  unit_id          uuid        not null references unit,
  submitted_at     timestamptz not null,
  unique (rectification_id, seq),
  check (photos > 0 or no_photo_reason <> '')
);

comment on table rectification_submission is '销号申请；每次提交一条';

create table submission_criterion (
  submission_id uuid        not null references rectification_submission,
  criterion     varchar(10) not null check (criterion in ('MEASURES', 'OFFENCES', 'RESULT', 'EXTENDED', 'CAUSE')),
  met           boolean     not null,
  word          text        not null check (word <> ''),
  primary key (submission_id, criterion)
);

comment on table submission_criterion is '销号五条标准逐条说明：做到，或不适用及原因';
