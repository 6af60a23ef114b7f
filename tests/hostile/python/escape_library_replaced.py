# expect: ok [1]
import os, sys
def f():
    try:
        os.remove('/lib/python314.zip')
    except OSError:
        pass
    sys.path.clear()
    sys.meta_path.clear()
    return [1]
