-- expect: error no such function: load_extension
SELECT load_extension('libc.so.6', 'system');
