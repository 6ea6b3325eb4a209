create table second_factor (
  person_id    uuid        primary key references person on delete cascade,
  secret       varchar(64) not null,
  begun_at     timestamptz not null,
  confirmed_at timestamptz,
  last_step    bigint      not null default 0
);

create table recovery_code (
  person_id uuid     not null references person on delete cascade,
  code_hash char(64) not null,
  primary key (person_id, code_hash)
);

comment on table second_factor is '第二道验证（动态验证码）；confirmed_at 为空表示还没有用验证码确认';
comment on column second_factor.last_step is '最近用过的 30 秒时段；同一个验证码只能用一次';
comment on table recovery_code is '恢复码，只存散列，用一个删一个';
