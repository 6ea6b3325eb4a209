create table audit_entry (
  seq            bigint      primary key check (seq > 0),
  prev_hash      varchar(64) not null,
  hash           varchar(64) not null unique,
  occurred_at    timestamptz not null,
  actor_id       uuid        not null,
  actor_name     text        not null,
  subject_type   varchar(40) not null,
  subject_id     uuid        not null,
  subject_label  text        not null,
  action         varchar(40) not null,
  campaign_id    uuid,
  office_unit_id uuid,
  unit_path      text,
  detail         text,
  request_id     text,
  address        text
);

create index on audit_entry (office_unit_id, seq) where office_unit_id is not null;
create index on audit_entry (campaign_id, seq) where campaign_id is not null;
create index on audit_entry (subject_type, seq);
create index on audit_entry (occurred_at);

comment on table audit_entry is '审计记录；只增不改，hash 逐条相扣，算法见 org.aiwei.audit.Line';
comment on column audit_entry.office_unit_id is '当时主办该专项工作的办公室；专项工作删除后仍可查阅';
comment on column audit_entry.unit_path is '当时的单位路径，单位调整后不改写';

create table audit_head (
  one  boolean     primary key default true check (one),
  seq  bigint      not null,
  hash varchar(64) not null
);

insert into audit_head (seq, hash) values (0, repeat('0', 64));

comment on table audit_head is '链尾：写入时锁住此行以排定先后；末尾几条被删时可据此发现';

create function audit_entry_is_final() returns trigger language plpgsql as $$
begin
  raise exception 'audit_entry: % is not allowed', tg_op;
end
$$;

create trigger audit_entry_is_final before update or delete on audit_entry
  for each row execute function audit_entry_is_final();
create trigger audit_entry_is_never_emptied before truncate on audit_entry
  for each statement execute function audit_entry_is_final();
create trigger audit_head_stays before delete on audit_head
  for each row execute function audit_entry_is_final();
