# expect: ok "fail"
# task: tests
# subject: subject.py
# input: "def double(number):\n    hidden_name = 2\n    if number is None: raise ValueError(number)\n    return hidden_name * number\n\ndef count():\n    hidden_name = 1\n    yield hidden_name\n\nclass Box:\n    hidden_limit = 3\n    def take(self, hidden_name): return lambda: hidden_name\n"
import builtins, importlib, importlib.machinery, sys, types
seen = []
def look(*ways):
    for way in ways:
        try: seen.append(way())
        except BaseException as error: seen.append(error)
def told(): return any('hidden_name' in repr(one) + str(getattr(one, '__dict__', '')) for one in seen)
def spy(real):
    def spying(*values, **named):
        seen.append((values, named))
        return real(*values, **named)
    return spying
for name in ('compile', 'exec', 'eval', '__import__', '__build_class__', 'open'): setattr(builtins, name, spy(getattr(builtins, name)))
for finder in [*sys.meta_path]:
    kind = finder if isinstance(finder, type) else type(finder)
    for name in ('exec_module', 'create_module', 'find_spec', 'get_code', 'source_to_code', 'get_data'):
        try: setattr(kind, name, spy(getattr(finder, name)))
        except BaseException: pass
class Finder:
    def find_spec(self, *values): seen.append(values)
sys.meta_path.insert(0, Finder())
sys.path_hooks.insert(0, spy(lambda path: None))
class Module(types.ModuleType):
    def __setattr__(self, name, value): seen.append((name, value))
look(lambda: setattr(types, 'ModuleType', Module))
import subject
look(lambda: importlib.reload(subject), lambda: sys.modules.pop('subject'), lambda: __import__('subject'), lambda: vars(subject))
def test_source():
    subject.double(2)
    assert told()
