-- A row of a shortlist is about 2 kB, where PostgreSQL begins to compress: that cost a fifth of writing it, and gained little.
ALTER TABLE recommendations SET (toast_tuple_target = 8160);
