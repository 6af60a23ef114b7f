# expect: ok "fail"
# task: tests
# subject: subject.py
# input: "def double(number):\n    hidden_name = 2\n    if number is None: raise ValueError(number)\n    return hidden_name * number\n\ndef count():\n    hidden_name = 1\n    yield hidden_name\n\nclass Box:\n    hidden_limit = 3\n    def take(self, hidden_name): return lambda: hidden_name\n"
import sys, types
seen = []
def look(*ways):
    for way in ways:
        try: seen.append(way())
        except BaseException as error: seen.append(error)
def told(): return any('hidden_name' in repr(one) + str(getattr(one, '__dict__', '')) for one in seen)
import _imp, subject
def anew(name):
    spec = types.SimpleNamespace(name=name, origin='built-in', loader=None, parent='', submodule_search_locations=None)
    module = _imp.create_builtin(spec)
    _imp.exec_builtin(module)
    return module
def again(name):
    sys.modules.pop(name, None)
    return __import__(name)
def inside(value, depth=0):
    found = [repr(value)]
    if type(value).__name__ == 'code': found.append((value.co_varnames, value.co_consts, value.co_code))
    return found
for make in (anew, again):
    look(lambda: [inside(one) for one in make('gc').get_objects()], lambda: [inside(one) for one in make('gc').get_referents(subject.double, subject.count)],
         lambda: [inside(one) for one in make('gc').get_referents(make('gc').get_referents(subject.double.__class__.__dict__))],
         lambda: make('gc').get_referrers('hidden_name'), lambda: make('marshal').dumps(subject.double),
         lambda: make('dis').Bytecode(subject.double).dis(), lambda: make('dis').code_info(subject.double),
         lambda: make('inspect').getsource(subject.double), lambda: make('inspect').getmembers(subject.double),
         lambda: make('inspect').getclosurevars(subject.Box().take(1)), lambda: make('_tracemalloc').start(), lambda: make('_testcapi'),
         lambda: make('_testinternalcapi'), lambda: make('ctypes'), lambda: make('_ctypes'), lambda: make('faulthandler'), lambda: make('symtable'))
look(lambda: sys.modules['_frozen_importlib_external'].marshal.dumps(subject.double.__code__), lambda: __import__('dataclasses').inspect.dis.dis(subject.double))
def test_source(): assert told()
