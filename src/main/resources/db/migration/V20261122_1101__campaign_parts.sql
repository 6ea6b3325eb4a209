create table campaign_title (
  campaign_id uuid    not null references campaign on delete cascade,
  sort        integer not null,
  title       text    not null,
  primary key (campaign_id, sort)
);

create table campaign_basis (
  campaign_id uuid    not null references campaign on delete cascade,
  sort        integer not null,
  title       text    not null,
  number      text    not null,
  issued_on   date,
  link        text    not null,
  primary key (campaign_id, sort)
);

create table campaign_edition (
  campaign_id uuid    not null references campaign on delete cascade,
  sort        integer not null,
  edition_id  uuid    not null,
  primary key (campaign_id, sort),
  unique (campaign_id, edition_id)
);

create index on campaign_edition (edition_id);

create table campaign_phase (
  campaign_id uuid    not null references campaign on delete cascade,
  sort        integer not null,
  name        text    not null,
  from_on     date    not null,
  to_on       date    not null check (from_on <= to_on),
  tasks       text    not null,
  primary key (campaign_id, sort)
);

comment on table campaign_phase is '阶段；起止日都含在内，阶段之间可以相接或重叠';

create table campaign_milestone (
  campaign_id uuid    not null references campaign on delete cascade,
  sort        integer not null,
  name        text    not null,
  due_on      date    not null,
  note        text    not null,
  primary key (campaign_id, sort)
);
