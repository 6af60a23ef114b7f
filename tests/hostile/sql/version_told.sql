-- expect: error not authorized to use function: sqlite_source_id
SELECT sqlite_source_id();
