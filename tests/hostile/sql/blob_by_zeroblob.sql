-- expect: memory
SELECT length(hex(zeroblob(1000000000)));
