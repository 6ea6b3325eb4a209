create table document_series (
  id         uuid        primary key,
  version    bigint      not null,
  owner_path text        not null,
  code       varchar(20) not null,
  name       text        not null check (char_length(name) between 1 and 40),
  pattern    text        not null check (pattern like '%_〔{year}〕{n}号'),
  unique (owner_path, code),
  unique (owner_path, pattern)
);

create table document_counter (
  series_id uuid    not null references document_series,
  year      integer not null check (year between 2000 and 2999),
  next      integer not null check (next > 0),
  primary key (series_id, year)
);

create table document_number (
  id             uuid        primary key,
  version        bigint      not null,
  series_id      uuid        not null references document_series,
  year           integer     not null,
  n              integer     not null check (n > 0),
  text           text        not null,
  subject_type   varchar(40) not null,
  subject_id     uuid        not null,
  title          text        not null,
  drawn_by       uuid        not null,
  drawn_by_name  text        not null,
  drawn_at       timestamptz not null,
  voided_by      uuid,
  voided_by_name text,
  voided_at      timestamptz,
  void_reason    text,
  unique (series_id, year, n),
  check ((voided_at is null) = (void_reason is null)),
  check ((voided_at is null) = (voided_by is null))
);

create unique index document_number_one_for_a_subject on document_number (series_id, subject_type, subject_id)
  where voided_at is null;
create index on document_number (subject_type, subject_id);

comment on table document_series is '发文字号系列，属于一个发文办公室';
comment on column document_series.code is '系统所用的系列为固定代码，办公室自建的以 O 开头';
comment on table document_counter is '每个系列每年的下一个号；取号时锁定该行，不重号、不跳号';
comment on table document_number is '已编的号；作废的号保留，不再使用';
