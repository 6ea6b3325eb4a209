create table delivery_preference (
  person_id   uuid    primary key references person,
  version     bigint  not null,
  mail        text    not null check (length(mail) <= 200),
  mail_now    boolean not null,
  mail_digest boolean not null,
  check (mail <> '' or not (mail_now or mail_digest))
);

comment on table delivery_preference is '个人选择：邮箱，要不要即时邮件、每日提要邮件；没有行就是都不要';

create table calendar_token (
  person_id uuid        primary key references person,
  hash      char(64)    not null unique,
  made_at   timestamptz not null,
  read_at   timestamptz
);

comment on table calendar_token is '日历订阅的私人地址：只存指纹，停用即删，重开换新';

-- a robot speaks to a group, not to a person
alter table delivery_outbox
  drop constraint delivery_outbox_check2,
  add constraint delivery_outbox_person check (channel <> 'MAIL' or person_id is not null);
