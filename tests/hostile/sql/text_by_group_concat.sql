-- expect: memory
WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c WHERE x < 50000) SELECT length(group_concat(printf('%050d', x))) FROM c;
