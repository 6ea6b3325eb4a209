create table assignment_part (
  id               uuid        primary key,
  version          bigint      not null,
  assignment_id    uuid        not null references assignment,
  campaign_id      uuid        not null references campaign,
  unit_id          uuid        not null references unit,
  unit_path        text        not null,
  role             varchar(12) not null check (role in ('LEAD', 'COOPERATING')),
  status           varchar(12) not null
                   check (status in ('PENDING', 'ACCEPTED', 'RETURN_ASKED', 'CLAIMED', 'DONE', 'REPLACED')),
  percent          integer     not null check (percent between 0 and 100),
  percent_before   integer     check (percent_before between 0 and 100),
  due_on           date,
  accepted_at      timestamptz,
  accepted_by      text,
  claimed_by       uuid,
  proposed_unit_id uuid        references unit,
  entered_at       timestamptz not null,
  check (status <> 'CLAIMED' or claimed_by is not null)
);

create unique index assignment_part_one_per_unit on assignment_part (assignment_id, unit_id) where status <> 'REPLACED';
create unique index assignment_part_one_lead on assignment_part (assignment_id) where role = 'LEAD' and status <> 'REPLACED';
create index on assignment_part (assignment_id);
create index on assignment_part (campaign_id, unit_path text_pattern_ops) where status <> 'REPLACED';
create index on assignment_part (unit_id, campaign_id);

comment on table assignment_part is '任务分到单位的一份：牵头或配合；签收、退回、销号各走各的';
comment on column assignment_part.percent_before is '申报完成前的进度，退回时恢复';
comment on column assignment_part.entered_at is '进入现状态的时间';

create table assignment_part_transition (
  id               uuid        primary key,
  part_id          uuid        not null references assignment_part,
  action           varchar(16) not null,
  from_status      varchar(12) not null,
  to_status        varchar(12) not null,
  actor_id         uuid        not null,
  actor_name       text        not null,
  remark           text        not null,
  proposed_unit_id uuid,
  occurred_at      timestamptz not null
);

create index on assignment_part_transition (part_id, occurred_at);

comment on table assignment_part_transition is '任务流转记录；只增不改';
