create table rectification_counter (
  owner_path text    not null,
  year       integer not null,
  last       integer not null check (last > 0),
  primary key (owner_path, year)
);

comment on table rectification_counter is '整改单号的流水，按局和年度，签发时取号';

create table rectification (
  id               uuid        primary key,
  version          bigint      not null,
  no               text        not null,
  year             integer     not null,
  campaign_id      uuid        not null references campaign,
  owner_path       text        not null,
  office_unit_id   uuid        not null references unit,
  notice_id        uuid        references rectification_notice,
  finding_id       uuid        unique references finding,
  round_id         uuid        references inspection_round,
  unit_id          uuid        not null references unit,
  unit_path        text        not null,
  unit_name        text        not null,
  site_id          uuid        references site,
  site_name        text        not null,
  node_id          uuid        references standard_node,
  item_code        text        not null,
  place            text        not null,
  problem          text        not null check (problem <> ''),
  demand           text        not null,
  severity         varchar(9)  not null check (severity in ('IMMEDIATE', 'ORDINARY', 'DIFFICULT', 'TIMED')),
  nature           varchar(8)  not null check (nature in ('SINGLE', 'COMMON', 'LASTING')),
  source           varchar(16) not null,
  source_level     varchar(8)  not null,
  source_document  text        not null,
  covert           boolean     not null,
  found_by_name    text        not null,
  status           varchar(15) not null
                   check (status in ('ISSUED', 'RETURN_ASKED', 'RECTIFYING', 'EXTENSION_ASKED', 'LONG_TERM_ASKED',
                                     'LONG_TERM', 'SUBMITTED', 'PUBLIC_NOTICE', 'CLOSED', 'VOIDED')),
  issued_at        timestamptz not null,
  issued_on        date        not null,
  due_on           date        not null,
  first_due_on     date        not null,
  clock_no         integer     not null check (clock_no > 0),
  proposed_unit_id uuid        references unit,
  accepted_at      timestamptz,
  accepted_by_name text        not null,
  measures         text        not null,
  responsible      text        not null,
  submitted_by     uuid,
  submitted_unit   uuid,
  submitted_at     timestamptz,
  closed_at        timestamptz,
  closed_by        uuid,
  closed_by_name   text,
  close_reason     varchar(12) check (close_reason in ('RECTIFIED', 'UNTRUE', 'TRANSFERRED', 'MERGED', 'DUPLICATE', 'OTHER')),
  close_words      text,
  merged_into      uuid        references rectification,
  public_until     date,
  review_on        date,
  stage_goal       text,
  expected_on      date,
  relapse_of       uuid        references rectification,
  reopened         integer     not null check (reopened >= 0),
  imported         boolean     not null,
  entered_at       timestamptz not null,
  unique (owner_path, year, no),
  check ((status = 'CLOSED') = (closed_at is not null)),
  check (status <> 'SUBMITTED' or submitted_by is not null),
  check (status <> 'PUBLIC_NOTICE' or public_until is not null),
  check (status <> 'LONG_TERM' or review_on is not null),
  check ((close_reason = 'MERGED') = (merged_into is not null))
);

alter table notice_line add foreign key (relapse_of) references rectification;
alter table finding add foreign key (notice_id) references rectification_notice deferrable initially deferred;

comment on table rectification is '整改事项；单号 ZG-001 按局和年度，签发时取；时钟自签发起';
comment on column rectification.due_on is '现行时限；持续整改时为下次复核日';
comment on column rectification.clock_no is '第几次计时，反弹重开加一';
comment on column rectification.entered_at is '进入现状态的时间';
