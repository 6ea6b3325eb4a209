create table board_item (
  campaign_id uuid        not null references campaign on delete cascade,
  unit_id     uuid        not null references unit on delete cascade,
  status      varchar(15) not null,
  due_on      date,
  n           integer     not null
);
create index on board_item (campaign_id, unit_id);
create index on board_item (unit_id);

create table board_flow (
  campaign_id uuid    not null references campaign on delete cascade,
  unit_id     uuid    not null references unit on delete cascade,
  day         date    not null,
  issued      integer not null,
  waiting     integer not null,
  closed      integer not null,
  held        integer not null
);
create index on board_flow (campaign_id, day);
create index on board_flow (unit_id);

create table board_close (
  campaign_id uuid    not null references campaign on delete cascade,
  day         date    not null,
  n           integer not null
);
create index on board_close (campaign_id, day);

create table board_part (
  campaign_id uuid        not null references campaign on delete cascade,
  unit_id     uuid        not null references unit on delete cascade,
  lead        boolean     not null,
  action      text        not null,
  leader_id   uuid,
  status      varchar(12) not null,
  starts_on   date,
  due_on      date,
  percent     integer     not null,
  n           integer     not null
);
create index on board_part (campaign_id, unit_id);
create index on board_part (unit_id);

comment on table board_item is '整改件数的增减，按单位、状态、时限；多行相加才是数，只插入不更新，定时合并';
comment on column board_item.due_on is '已销号的不分时限';
comment on table board_flow is '每天下达、销号件数的增减；相加才是数';
comment on column board_flow.waiting is '当天下达而现在未销号的';
comment on column board_flow.held is '当天经复核销号而现在仍是销号的';
comment on table board_close is '每天经复核销号的次数，重开后再销号另算一次';
comment on table board_part is '任务份额数的增减，按单位、角色、状态、起止和进度；相加才是数';
comment on column board_part.percent is '已完成的一律为 100，起始日为空';
