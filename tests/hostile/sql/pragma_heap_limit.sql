-- expect: error not authorized
SELECT * FROM pragma_hard_heap_limit;
