-- expect: memory
SELECT length(replace(replace(hex(zeroblob(60000)), '0', '0000000000'), '0', '0000000000'));
