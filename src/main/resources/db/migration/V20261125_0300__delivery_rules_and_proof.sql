alter table delivery_setting
  add column version                 bigint  not null default 0,
  add column morning_card            boolean not null default true,
  add column feed_per_hour           integer not null default 20 check (feed_per_hour between 1 and 1000),
  add column feed_address_per_minute integer not null default 60 check (feed_address_per_minute between 1 and 10000),
  add column proof_hours             integer not null default 48 check (proof_hours between 1 and 720),
  add column proof_letters           integer not null default 5 check (proof_letters between 1 and 50);

comment on column delivery_setting.version is '设置和各类消息怎么送，合用一个版本号';
comment on column delivery_setting.morning_card is '群机器人每个工作日早上发一条到期提醒';
comment on column delivery_setting.feed_per_hour is '一个日历地址每小时最多读几次';
comment on column delivery_setting.feed_address_per_minute is '一个来源地址每分钟最多读几次日历';
comment on column delivery_setting.proof_hours is '邮箱验证信几小时内有效';
comment on column delivery_setting.proof_letters is '每人每天最多发几封邮箱验证信';

create table delivery_knock (
  key   varchar(100) primary key,
  since timestamptz  not null,
  many  integer      not null
);

create index on delivery_knock (since);
comment on table delivery_knock is '限速：每个时间窗内来过几次，各节点合计；日历地址只存指纹';

alter table delivery_preference
  add column verified_at  timestamptz,
  add column proof_hash   char(64) unique,
  add column proof_until  timestamptz,
  add check ((proof_hash is null) = (proof_until is null));

update delivery_preference set verified_at = now() where mail <> '';
comment on column delivery_preference.verified_at is '本人用发到这个邮箱的信确认的时间；为空时不往这里发';
comment on column delivery_preference.proof_hash is '验证信里的验证码的指纹';

alter table delivery_outbox
  add column card_on date,
  drop constraint delivery_outbox_check,
  add constraint delivery_outbox_subject check (num_nonnulls(work_id, digest_id, card_on) = 1),
  add constraint delivery_outbox_card check (card_on is null or channel = 'ROBOT');
comment on column delivery_outbox.card_on is '哪天早上的群提醒';
