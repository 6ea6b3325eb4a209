alter table unit
  add column search_text text generated always as
    (search_fold(name) || ' ' || coalesce(search_fold(short_name), '') || ' ' || name_py) stored,
  add column search_grams text[] generated always as
    (search_grams(search_fold(name) || ' ' || coalesce(search_fold(short_name), '') || ' ' || name_py)) stored;

alter table unit_alias
  add column search_text text generated always as (search_fold(alias) || ' ' || alias_py) stored,
  add column search_grams text[] generated always as (search_grams(search_fold(alias) || ' ' || alias_py)) stored;

alter table person
  add column search_text text generated always as (search_fold(name) || ' ' || name_py) stored,
  add column search_grams text[] generated always as (search_grams(search_fold(name) || ' ' || name_py)) stored;

create index unit_search on unit using gin (search_grams) with (fastupdate = off);
create index unit_alias_search on unit_alias using gin (search_grams) with (fastupdate = off);
create index person_search on person using gin (search_grams) with (fastupdate = off);

comment on column unit.search_text is '查找用：名称、简称、拼音首字母';
comment on column unit_alias.search_text is '查找用：别名、拼音首字母';
comment on column person.search_text is '查找用：姓名、拼音首字母；不含手机号和用户名';
