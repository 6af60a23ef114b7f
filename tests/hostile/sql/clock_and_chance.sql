-- expect: ok {"columns":["now","here","chance"],"rows":[["2026-09-21 14:13:20","2026-09-21 14:13:20",-4778141859192480580]]}
SELECT CURRENT_TIMESTAMP AS now, datetime('now', 'localtime') AS here, random() AS chance;
