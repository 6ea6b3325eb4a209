create table board_band_setting (
  single  boolean primary key default true check (single),
  version bigint  not null
);

insert into board_band_setting values (true, 0);
comment on table board_band_setting is '分段表的版本号，只有一行';
