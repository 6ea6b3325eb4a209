alter table bulletin
  add column search_text text generated always as
    (coalesce(search_fold(number), '') || ' ' || search_fold(title) || ' ' || search_fold(issue)) stored,
  add column search_grams text[] generated always as
    (search_grams(coalesce(search_fold(number), '') || ' ' || search_fold(title) || ' ' || search_fold(issue))) stored;

create index bulletin_search on bulletin using gin (search_grams) with (fastupdate = off);
create index bulletin_newest on bulletin (entered_at desc, id);

comment on column bulletin.search_text is '查找用：文号、标题、期号';
