-- Asked on every page of an item, and whenever one is removed.
create index rectification_merged_into on rectification (merged_into) where merged_into is not null;
