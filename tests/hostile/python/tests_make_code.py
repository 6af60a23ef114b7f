# expect: ok "fail"
# task: tests
# subject: subject.py
# input: "def double(number):\n    return 2 * number\n"
import _imp, builtins, io, sys, types, zipimport
seen = []
def look(way):
    try: seen.append(way())
    except BaseException: pass
def told(): return any(type(one).__name__ == 'code' for one in seen)
loads = sys.modules['_frozen_importlib_external'].marshal.loads
library = zipimport.zipimporter(next(path for path in sys.path if path.endswith('.zip')))
keyword = library.get_data('keyword.pyc')
own = bytes.fromhex('630000000000000000000000000200000000000000731800000080005e285d002c000000000000000000000074015201230028020000006928000000'
                    '4e280200000075010000006e75040000007365656e2800000000730000000075030000006f776e75080000003c6d6f64756c653e75080000003c6d6f'
                    '64756c653e01000000730e000000f003010101d807098841857682047300000000')
class Fake:
    def __init__(self, *values, **named): pass
    def __enter__(self): return self
    def __exit__(self, *error): pass
    def read(self, *size): return keyword[:16] + own
    def digest(self): return self
io.open = builtins.open = zipimport.zipimporter.get_data = Fake
for name in ('_sha2', 'hashlib'): look(lambda: setattr(__import__(name), 'sha256', Fake))
class Sly:
    asked = 0
    @property
    def name(self):
        self.asked += 1
        return 'array' if self.asked == 1 else 'marshal'
def anew(spec): return _imp.create_builtin(spec).loads(own)
look(lambda: loads(own))
look(lambda: _imp.get_frozen_object('own', own))
look(lambda: anew(types.SimpleNamespace(name='marshal')))
look(lambda: anew(Sly()))
def test_source(): assert told()
