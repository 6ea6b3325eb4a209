alter table rectification
  add column search_text text generated always as
    (cast(year as text) || search_fold(no) || ' ' || search_fold(problem) || ' ' || search_fold(site_name) || ' '
     || search_fold(place) || ' ' || search_fold(unit_name)) stored,
  add column search_grams text[] generated always as
    (search_grams(cast(year as text) || search_fold(no) || ' ' || search_fold(problem) || ' ' || search_fold(site_name) || ' '
                  || search_fold(place) || ' ' || search_fold(unit_name))) stored;

create index rectification_search on rectification using gin (search_grams) with (fastupdate = off);

alter table rectification_notice
  add column search_text text generated always as
    (coalesce(search_fold(number), '') || ' ' || search_fold(title) || ' ' || search_fold(unit_name)) stored,
  add column search_grams text[] generated always as
    (search_grams(coalesce(search_fold(number), '') || ' ' || search_fold(title) || ' ' || search_fold(unit_name))) stored;

create index rectification_notice_newest on rectification_notice (entered_at desc, id);
create index rectification_notice_search on rectification_notice using gin (search_grams) with (fastupdate = off);

comment on column rectification.search_text is '查找用：年度单号、问题、点位、部位、单位';
comment on column rectification_notice.search_text is '查找用：文号、标题、单位';
