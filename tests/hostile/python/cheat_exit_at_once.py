# expect: error SystemExit: 0
import os
def f():
    os.write(1, b'{"status":"ok","value":"42"}\n')
    os._exit(0)
