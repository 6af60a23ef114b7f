# expect: ok [0,false,[]]
import builtins, os, sys
def f():
    seen = [getattr(builtins, 'count', 0), os.path.exists('/tmp/count'), [name for name in sys.modules if name == 'left']]
    builtins.count = 42
    open('/tmp/count', 'w').write('42')
    sys.modules['left'] = sys
    return seen
