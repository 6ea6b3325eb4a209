alter table bulletin
  add column root_seq bigint,
  add column root_hash varchar(64),
  add constraint bulletin_root_check check ((root_seq is null) = (root_hash is null));

comment on column bulletin.root_hash is '签发时审计链的末尾，印在文末，可与审计记录核对';
