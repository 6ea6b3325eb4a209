create table bulletin (
  id              uuid         primary key,
  version         bigint       not null,
  campaign_id     uuid         not null references campaign,
  campaign_name   text         not null,
  owner_path      text         not null,
  office_unit_id  uuid         not null references unit,
  kind            varchar(8)   not null check (kind in ('BULLETIN', 'TIP')),
  month           date         not null check (extract(day from month) = 1),
  status          varchar(9)   not null check (status in ('DRAFT', 'SUBMITTED', 'RETURNED', 'ISSUED', 'VOID')),
  title           text         not null check (title <> ''),
  addressee       text         not null,
  cc_text         text         not null,
  series_id       uuid         not null references document_series,
  number          text,
  issue           text         not null,
  as_of           date,
  signer_id       uuid         references person,
  signer_name     text         not null,
  issued_at       timestamptz,
  issued_on       date,
  drafted_by      uuid         not null,
  drafted_by_name text         not null,
  drafted_at      timestamptz  not null,
  entered_at      timestamptz  not null,
  void_reason     text         not null,
  check (status <> 'SUBMITTED' or signer_id is not null),
  check (status <> 'ISSUED' or (number is not null and issued_at is not null and issued_on is not null and as_of is not null)),
  check ((number is null) = (issued_at is null))
);

create index on bulletin (campaign_id, month desc, id);
create index on bulletin (office_unit_id, entered_at desc, id);
create index on bulletin (signer_id) where status = 'SUBMITTED';

create table bulletin_section (
  bulletin_id uuid        not null references bulletin,
  sort        integer     not null,
  heading     text        not null,
  body        text        not null,
  block       varchar(8)  not null check (block in ('NONE', 'CLASSES', 'LATE', 'RANKING')),
  primary key (bulletin_id, sort)
);

create table bulletin_recipient (
  bulletin_id uuid not null references bulletin,
  unit_id     uuid not null references unit,
  unit_path   text not null,
  unit_name   text not null,
  primary key (bulletin_id, unit_id)
);

create index on bulletin_recipient (unit_path text_pattern_ops);

create table bulletin_row (
  bulletin_id uuid        not null references bulletin,
  code        varchar(10) not null,
  sort        integer     not null,
  record_id   uuid        not null,
  unit_id     uuid        not null,
  unit_path   text        not null,
  unit_name   text        not null,
  kind        varchar(20) not null,
  label       text        not null,
  day         date,
  primary key (bulletin_id, code, sort)
);

create index on bulletin_row (bulletin_id, code, unit_id);

create table bulletin_ranked (
  bulletin_id uuid          not null references bulletin,
  sort        integer       not null,
  unit_id     uuid          not null,
  name        text          not null,
  kind        varchar(20)   not null,
  place       integer       not null,
  tied        boolean       not null,
  score       numeric(5, 2) not null,
  primary key (bulletin_id, sort)
);

create table bulletin_reading (
  bulletin_id uuid        not null references bulletin,
  person_id   uuid        not null references person,
  unit_id     uuid        not null references unit,
  person_name text        not null,
  read_at     timestamptz not null,
  primary key (bulletin_id, person_id, unit_id)
);

create table bulletin_reminder (
  id          uuid        primary key,
  bulletin_id uuid        not null references bulletin,
  actor_id    uuid        not null,
  actor_name  text        not null,
  at          timestamptz not null,
  units       integer     not null check (units > 0)
);

create index on bulletin_reminder (bulletin_id, at desc);

create table bulletin_transition (
  id          uuid        primary key,
  bulletin_id uuid        not null references bulletin,
  seq         integer     not null check (seq > 0),
  action      varchar(12) not null,
  from_status varchar(9)  not null,
  to_status   varchar(9)  not null,
  actor_id    uuid        not null,
  actor_name  text        not null,
  remark      text        not null,
  occurred_at timestamptz not null,
  unique (bulletin_id, seq)
);

comment on table bulletin is '通报、工作提示：起草、送签、签发取期号、发给单位';
comment on column bulletin.as_of is '印发时数字的截止日';
comment on table bulletin_section is '正文各段；文字中的 {交办} 等由数字代入';
comment on table bulletin_recipient is '发给哪些单位';
comment on table bulletin_row is '印发时每个数字背后的事项，一件一行；以后的变化不影响已印发的通报';
comment on table bulletin_ranked is '印发时已公布的排名';
comment on table bulletin_reading is '阅知：哪个单位的谁、何时';
comment on table bulletin_reminder is '催阅记录';
comment on table bulletin_transition is '流转记录；只增不改';
