create table work_calendar (
  day     date        primary key,
  version bigint      not null,
  kind    varchar(16) not null check (kind in ('WORKDAY', 'HOLIDAY')),
  note    text        not null
);

create table work_calendar_year (
  year    integer primary key check (year between 2000 and 2100),
  version bigint  not null,
  source  text    not null
);

comment on table work_calendar is '与平常周次不同的日子：放假日和调休上班日';
comment on table work_calendar_year is '已录入放假安排的年份及其依据';
