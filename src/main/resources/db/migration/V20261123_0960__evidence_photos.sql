alter table evidence_file
  add column width        integer,
  add column height       integer,
  add column thumb_sha256 varchar(64) references evidence_blob,
  add column taken_at     timestamp,  -- as the camera's clock said, which knows no zone
  add constraint evidence_file_photo check (
    (thumb_sha256 is null) = (width is null) and (width is null) = (height is null) and (width is null or (width > 0 and height > 0))),
  add constraint evidence_file_taken check (taken_at is null or thumb_sha256 is not null);

create index on evidence_file (thumb_sha256) where thumb_sha256 is not null;

comment on column evidence_file.thumb_sha256 is '照片的缩略图；为空表示不是照片，只供下载';
comment on column evidence_file.taken_at is '相机记录的拍摄时间；其余拍摄信息（位置、机型等）不保存';
