create table rectification_notice (
  id              uuid        primary key,
  version         bigint      not null,
  campaign_id     uuid        not null references campaign,
  owner_path      text        not null,
  office_unit_id  uuid        not null references unit,
  unit_id         uuid        not null references unit,
  unit_path       text        not null,
  unit_name       text        not null,
  kind            varchar(8)  not null check (kind in ('HANDOVER', 'ORDER')),
  status          varchar(9)  not null check (status in ('DRAFT', 'SUBMITTED', 'RETURNED', 'ISSUED', 'VOID')),
  series_id       uuid        not null references document_series,
  number          text,
  title           text        not null check (title <> ''),
  lead_text       text        not null,
  cc_text         text        not null,
  signer_id       uuid        references person,
  signer_name     text        not null,
  signed_at       timestamptz,
  issued_at       timestamptz,
  issued_on       date,
  drafted_by      uuid        not null,
  drafted_by_name text        not null,
  drafted_at      timestamptz not null,
  entered_at      timestamptz not null,
  void_reason     text        not null,
  batch_id        uuid        not null,
  check (status <> 'SUBMITTED' or signer_id is not null),
  check (status <> 'ISSUED' or (number is not null and issued_at is not null and issued_on is not null and signed_at is not null))
);

create index on rectification_notice (campaign_id, entered_at desc, id);
create index on rectification_notice (office_unit_id, entered_at desc, id);
create index on rectification_notice (unit_path text_pattern_ops, entered_at desc) where status in ('ISSUED', 'VOID');
create index on rectification_notice (signer_id) where status = 'SUBMITTED';
create index on rectification_notice (batch_id);

comment on table rectification_notice is '交办单、限期整改通知书；签发时取文号，作废后文号保留';
comment on column rectification_notice.batch_id is '一次选定的问题按单位分成的若干份';

create table notice_line (
  id         uuid        primary key,
  notice_id  uuid        not null references rectification_notice on delete cascade,
  finding_id uuid        not null references finding,
  sort       integer     not null,
  limit_days integer     not null check (limit_days between 1 and 366),
  counting   varchar(8)  not null check (counting in ('WORKDAYS', 'NATURAL')),
  due_on     date        not null,
  demand     text        not null,
  relapse_of uuid
);

create index on notice_line (notice_id, sort);
create index on notice_line (finding_id);

comment on table notice_line is '交办单所列问题及其时限';
comment on column notice_line.relapse_of is '反弹：180 天内同一点位同一指标已销号的事项';

create table notice_transition (
  id          uuid        primary key,
  notice_id   uuid        not null references rectification_notice,
  seq         integer     not null,
  action      varchar(12) not null,
  from_status varchar(9)  not null,
  to_status   varchar(9)  not null,
  actor_id    uuid        not null,
  actor_name  text        not null,
  remark      text        not null,
  occurred_at timestamptz not null,
  unique (notice_id, seq)
);

comment on table notice_transition is '交办单流转记录；只增不改';

create table notice_reading (
  notice_id   uuid        not null references rectification_notice,
  person_id   uuid        not null references person,
  person_name text        not null,
  read_at     timestamptz not null,
  primary key (notice_id, person_id)
);

comment on table notice_reading is '责任单位人员阅知交办单的记录';
