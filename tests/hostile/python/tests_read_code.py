# expect: ok "fail"
# task: tests
# subject: subject.py
# input: "def double(number):\n    hidden_name = 2\n    if number is None: raise ValueError(number)\n    return hidden_name * number\n\ndef count():\n    hidden_name = 1\n    yield hidden_name\n\nclass Box:\n    hidden_limit = 3\n    def take(self, hidden_name): return lambda: hidden_name\n"
import copyreg, functools, operator, pickle, types, typing
seen = []
def look(*ways):
    for way in ways:
        try: seen.append(way())
        except BaseException as error: seen.append(error)
def told(): return any('hidden_name' in repr(one) + str(getattr(one, '__dict__', '')) for one in seen)
import subject
names = ('__code__', '__closure__', '__globals__', '__defaults__', '__kwdefaults__', '__wrapped__', '__annotate__', '__reduce__', '__getstate__')
kept = subject.Box().take('hidden_' + 'name'[:0])
def code_of(function): return object.__getattribute__(function, '__code__')
code = compile('hidden = 1', 'own', 'exec')
for function in (subject.double, subject.count, subject.Box.take, kept, subject.Box().take, functools.partial(subject.double)):
    for name in names:
        look(lambda: getattr(function, name).co_varnames, lambda: object.__getattribute__(function, name).co_varnames,
             lambda: type(function).__dict__[name].__get__(function).co_varnames, lambda: operator.attrgetter(name)(function).co_varnames,
             lambda: types.FunctionType.__getattribute__(function, name).co_varnames)
    look(lambda: pickle.dumps(function), lambda: copyreg.__reduce_ex__(function, 2), lambda: function.__reduce_ex__(4),
         lambda: types.FunctionType(function.__code__, {}), lambda: typing.get_type_hints(function), lambda: [cell.cell_contents for cell in function.__closure__],
         lambda: code.replace(co_code=bytes(range(256))), lambda: type(code)(*range(18)), lambda: code.co_consts, lambda: setattr(function, '__code__', code))
import sys, zipimport
for loads in (lambda data: sys.modules['_frozen_importlib_external'].marshal.loads(data), lambda data: zipimport.marshal.loads(data)):
    look(lambda: loads(b'\xe9\x02\x00\x00\x00') and ['hidden_name'])
generator = subject.count()
next(generator)
look(lambda: generator.gi_frame.f_locals, lambda: generator.gi_code.co_varnames, lambda: type(generator).__dict__['gi_frame'].__get__(generator).f_locals)
look(lambda: subject.Box.__firstlineno__ and ['hidden_name'], lambda: subject.Box.__static_attributes__ and ['hidden_name'])
def test_source():
    assert told()
