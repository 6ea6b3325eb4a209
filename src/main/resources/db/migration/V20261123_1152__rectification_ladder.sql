create table escalation (
  id               uuid        primary key,
  rectification_id uuid        not null references rectification,
  clock_no         integer     not null check (clock_no > 0),
  offset_days      integer     not null,
  step             varchar(20) not null
                   check (step in ('REMIND', 'URGE', 'SUPERVISE_BLUE', 'SUPERVISE_YELLOW', 'SUPERVISE_RED', 'BULLETIN', 'INTERVIEW', 'ACCOUNTABILITY')),
  recipients       text        not null,
  rung_on          date        not null,
  due_on           date        not null,
  unit_id          uuid        not null references unit,
  status           varchar(8)  not null check (status in ('DONE', 'PROPOSED', 'DECIDED', 'DECLINED', 'LAPSED')),
  overtaken        boolean     not null,
  made_at          timestamptz not null,
  decided_by       uuid,
  decided_by_name  text,
  decided_at       timestamptz,
  reason           text,
  series_id        uuid,
  number           text,
  paper_on         date,
  unique (rectification_id, clock_no, offset_days, step),
  check (not overtaken or status = 'DONE'),
  check ((status in ('DECIDED', 'DECLINED', 'LAPSED')) = (decided_at is not null)),
  check ((number is null) = (paper_on is null))
);

create index escalation_proposed on escalation (made_at, id) where status = 'PROPOSED';

comment on table escalation is '督办阶梯上已到的台阶；同一事项同一次计时每阶一条';
comment on column escalation.clock_no is '第几次计时：延期、持续整改复核、反弹重开都重新计时';
comment on column escalation.overtaken is '同时到达更重的一阶，只记录，不另发';
comment on column escalation.unit_id is '当时的责任单位';

create table interview (
  escalation_id    uuid        primary key references escalation,
  object           text        not null check (object <> ''),
  held_on          date        not null,
  place            text        not null,
  record           text        not null check (record <> ''),
  recorded_by      uuid        not null,
  recorded_by_name text        not null,
  recorded_at      timestamptz not null
);

comment on table interview is '约谈记录';

create table nudge (
  id               uuid        primary key,
  rectification_id uuid        not null references rectification,
  actor_id         uuid        not null,
  actor_name       text        not null,
  at               timestamptz not null
);

create index on nudge (rectification_id, at desc);

comment on table nudge is '人工催办；间隔见 campaign.nudge_hours';

create table look_back (
  id               uuid        primary key,
  rectification_id uuid        not null references rectification,
  closing          integer     not null check (closing > 0),
  nth              integer     not null check (nth > 0),
  due_on           date        not null,
  outcome          varchar(8)  check (outcome in ('HELD', 'RELAPSED', 'DROPPED')),
  note             text        not null,
  told_at          timestamptz,
  done_at          timestamptz,
  done_by          uuid,
  done_by_name     text,
  unique (rectification_id, closing, nth),
  check ((outcome is null) = (done_at is null))
);

create index look_back_open on look_back (due_on, id) where outcome is null;
create index look_back_done on look_back (done_at desc, id) where outcome in ('HELD', 'RELAPSED');

comment on table look_back is '回头看：第 closing 次销号后第 nth 天';
comment on column look_back.outcome is '保持、反弹；DROPPED 为已重开，不再看';
create index rectification_relapse_of on rectification (relapse_of) where relapse_of is not null;

create table review_call (
  rectification_id uuid        not null references rectification,
  review_on        date        not null,
  called_at        timestamptz not null,
  primary key (rectification_id, review_on)
);

comment on table review_call is '持续整改复核日已到，已提醒爱卫办';

create view v_look_back as
select b.id as look_back_id, b.rectification_id, r.campaign_id, r.unit_id, r.unit_path, b.closing, b.nth, b.due_on,
       b.outcome, b.done_at
  from look_back b join rectification r on r.id = b.rectification_id;

comment on view v_look_back is '回头看，供待办、看板读取';

create view v_escalation as
select e.id as escalation_id, e.rectification_id, r.campaign_id, r.unit_id, r.unit_path, e.clock_no, e.step, e.rung_on,
       e.status, e.overtaken, e.number, e.made_at
  from escalation e join rectification r on r.id = e.rectification_id;

comment on view v_escalation is '督办阶梯，供看板、通报读取';
