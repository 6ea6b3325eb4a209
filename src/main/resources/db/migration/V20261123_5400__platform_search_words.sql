-- What can be searched, folded as org.aiwei.platform.SearchWords folds what is typed: NFKC, ASCII lower case, no blanks or punctuation.
create function search_fold(said text) returns text
  language sql immutable strict parallel safe
  return regexp_replace(
    lower(normalize(said, nfkc) collate "C"),
    '[\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u00d7\u00f7\u2000-\u206f\u2190-\u2bff\u3000-\u3004\u3008-\u3020\u3030-\u303f\ufe10-\ufe6f]+',
    '', 'g');

-- Letters and pairs of neighbouring letters; what stands on two sides of a blank is no pair.
create function search_grams(folded text) returns text[]
  language sql immutable strict parallel safe
  return (
    select coalesce(array_agg(distinct gram), '{}')
      from (select letter, lead(letter) over (order by place) as follower
              from unnest(string_to_array(folded, null)) with ordinality as letters (letter, place)) pairs,
           unnest(array[letter, letter || follower]) as gram
     where position(' ' in gram) = 0);

comment on function search_fold is '查找用：全角转半角、英文小写、去空白和标点';
comment on function search_grams is '查找用：单字和相邻两字的数组';
