create table once_key (
  key     uuid        primary key,
  used_at timestamptz not null,
  answer  text
);

create index on once_key (used_at);

comment on table once_key is '表单一次性编号：同一张表单提交两次只生效一次';
