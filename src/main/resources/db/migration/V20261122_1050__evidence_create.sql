create table evidence_blob (
  sha256    varchar(64) primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  size      bigint      not null check (size > 0),
  stored_at timestamptz not null
);

create table evidence_chunk (
  sha256 varchar(64) not null references evidence_blob on delete cascade,
  seq    integer     not null check (seq >= 0),
  bytes  bytea       not null,
  primary key (sha256, seq)
);

alter table evidence_chunk alter column bytes set storage external; -- office files and pictures are compressed already

comment on table evidence_blob is '文件内容，按 SHA-256 只存一份';
comment on table evidence_chunk is '文件内容的分块，每块 256 KB';

create table evidence_file (
  id               uuid         primary key,
  sha256           varchar(64)  not null references evidence_blob,
  size             bigint       not null check (size > 0),
  media_type       varchar(100) not null,
  name             text         not null check (octet_length(name) between 1 and 255),
  uploaded_by      uuid         not null,
  uploaded_by_name text         not null,
  uploaded_at      timestamptz  not null
);

create index on evidence_file (sha256);

create table evidence_link (
  id              uuid        primary key,
  version         bigint      not null,
  file_id         uuid        not null references evidence_file,
  subject_type    varchar(40) not null,
  subject_id      uuid        not null,
  linked_by       uuid        not null,
  linked_by_name  text        not null,
  linked_at       timestamptz not null,
  removed_by      uuid,
  removed_by_name text,
  removed_at      timestamptz,
  check ((removed_at is null) = (removed_by is null))
);

create index evidence_of_subject on evidence_link (subject_type, subject_id, linked_at) where removed_at is null;
create index on evidence_link (file_id);

comment on table evidence_link is '佐证材料与事项的关联；移除只作标记，文件不删';
