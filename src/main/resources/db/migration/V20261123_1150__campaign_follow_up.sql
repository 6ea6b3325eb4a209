alter table campaign
  add column nudge_hours        integer not null default 24 check (nudge_hours between 1 and 720),
  add column look_backs         text    not null default '7,30,90' check (look_backs ~ '^(\d{1,3}(,\d{1,3})*)?$'),
  add column public_notice_days integer not null default 0 check (public_notice_days between 0 and 60),
  add column relapse_days       integer not null default 180 check (relapse_days between 1 and 730);

comment on column campaign.nudge_hours is '同一事项两次催办的最短间隔（小时）';
comment on column campaign.look_backs is '销号后第几天回头看，逗号分开；空为不安排';
comment on column campaign.public_notice_days is '复核通过后公示几天，0 为不公示';
comment on column campaign.relapse_days is '销号后几天内同一点位同一指标再出问题算反弹';
