create table backup_run (
    id uuid primary key,
    started_at timestamptz not null,
    started_by uuid not null,
    started_by_name text not null,
    file text not null,
    encrypted boolean not null,
    finished_at timestamptz,
    bytes bigint,
    row_count bigint,
    fingerprint text,
    failure text,
    removed_at timestamptz,
    check (failure is null or finished_at is not null),
    check ((fingerprint is null) = (finished_at is null or failure is not null))
);

create index backup_run_newest on backup_run (started_at desc, id);

comment on table backup_run is '备份记录：何时、由谁（系统为每日自动）、写到哪个文件、指纹；removed_at 为按保留份数删除的时间';
