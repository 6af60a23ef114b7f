-- expect: memory
SELECT length(hex(randomblob(1000000000)));
