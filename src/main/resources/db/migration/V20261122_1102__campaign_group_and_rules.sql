create table campaign_member (
  campaign_id uuid        not null references campaign on delete cascade,
  sort        integer     not null,
  role        varchar(20) not null
              check (role in ('HEAD', 'EXECUTIVE_DEPUTY', 'DEPUTY', 'MEMBER', 'OFFICE_DIRECTOR', 'OFFICE_DEPUTY', 'LIAISON')),
  person_id   uuid,
  name        text        not null,
  post        text        not null,
  primary key (campaign_id, sort)
);

create index on campaign_member (person_id) where person_id is not null;

comment on table campaign_member is '领导小组；姓名和职务按当时写下，人员可以不在系统内';

create table campaign_limit (
  campaign_id uuid        not null references campaign on delete cascade,
  sort        integer     not null,
  kind        varchar(16) not null check (kind in ('IMMEDIATE', 'ORDINARY', 'DIFFICULT', 'TIMED')),
  days        integer     not null check (days between 1 and 366),
  counting    varchar(16) not null check (counting in ('WORKDAYS', 'NATURAL')),
  primary key (campaign_id, sort),
  unique (campaign_id, kind)
);

comment on table campaign_limit is '整改期限';

create table campaign_rung (
  campaign_id uuid        not null references campaign on delete cascade,
  sort        integer     not null,
  offset_days integer     not null check (offset_days between -60 and 365),
  step        varchar(20) not null
              check (step in ('REMIND', 'URGE', 'SUPERVISE_BLUE', 'SUPERVISE_YELLOW', 'SUPERVISE_RED', 'BULLETIN', 'INTERVIEW', 'ACCOUNTABILITY')),
  recipients  text        not null,
  automatic   boolean     not null check (not automatic or step not in ('INTERVIEW', 'ACCOUNTABILITY')),
  primary key (campaign_id, sort)
);

comment on table campaign_rung is '督办阶梯；约谈和问责只由人决定';
