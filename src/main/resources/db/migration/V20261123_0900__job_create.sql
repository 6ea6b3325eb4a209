create table background_job (
  id              uuid        primary key,
  version         bigint      not null,
  person_id       uuid        not null references person,
  person_name     text        not null,
  posts           text        not null,
  kind            varchar(60) not null,
  title           text        not null,
  params          text        not null,
  status          varchar(8)  not null check (status in ('WAITING', 'RUNNING', 'DONE', 'FAILED')),
  attempt         integer     not null default 0,
  attempts_before integer     not null default 0,
  done            bigint      not null default 0 check (done >= 0),
  total           bigint      not null default 0 check (total >= 0),
  file_name       text,
  media_type      varchar(100),
  file_size       bigint      not null default 0,
  failure_key     text,
  failure_args    text,
  failure_code    varchar(8),
  created_at      timestamptz not null,
  started_at      timestamptz,
  finished_at     timestamptz,
  check ((status in ('DONE', 'FAILED')) = (finished_at is not null)),
  check ((status = 'FAILED') = (failure_key is not null))
);

create unique index background_job_one_at_a_time on background_job (person_id, kind, md5(params))
  where status in ('WAITING', 'RUNNING');
create index background_job_of_person on background_job (person_id, created_at desc, id);
create index background_job_ended on background_job (finished_at) where finished_at is not null;

create table background_job_chunk (
  job_id  uuid    not null references background_job on delete cascade,
  attempt integer not null,
  seq     integer not null check (seq >= 0),
  bytes   bytea   not null,
  primary key (job_id, attempt, seq)
);

alter table background_job_chunk alter column bytes set storage external; -- results are compressed already

-- as db-scheduler wants it
create table scheduled_tasks (
  task_name            text        not null,
  task_instance        text        not null,
  task_data            bytea,
  execution_time       timestamptz not null,
  picked               boolean     not null,
  picked_by            text,
  last_success         timestamptz,
  last_failure         timestamptz,
  consecutive_failures integer,
  last_heartbeat       timestamptz,
  version              bigint      not null,
  priority             smallint,
  primary key (task_name, task_instance)
);

create index scheduled_tasks_due on scheduled_tasks (execution_time);
create index scheduled_tasks_heartbeat on scheduled_tasks (last_heartbeat);

comment on table background_job is '后台任务；结束七天后连同结果文件删除';
comment on column background_job.posts is '发起人当时的岗位，任务按其权限执行';
comment on column background_job.attempt is '第几次执行；节点中断后由别的节点从头再来';
comment on column background_job.failure_code is '编号，页面与日志相同';
comment on table background_job_chunk is '后台任务的结果文件，每块 256 KB';
comment on table scheduled_tasks is '调度表，由 db-scheduler 读写';
