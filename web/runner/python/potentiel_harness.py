"""What runs inside Python around the candidate's program. It never sees an expected value.

It takes what it needs of the built-ins before the program can replace them, and looks at real types only, so that
__class__, __eq__ and patched modules change nothing.
"""

import annotationlib
import ast
import atexit
import builtins
import gc
import importlib.util
import inspect
import json
import marshal
import random
import sys
import traceback
import types
from _json import encode_basestring as _quote

import bisect, calendar, collections.abc, copy, csv, dataclasses, datetime, decimal, enum, fractions  # noqa: E401
import functools, heapq, io, itertools, math, operator, os, re, statistics, string, textwrap, time, typing  # noqa: E401

import potentiel_facts
import potentiel_usual

FOLDER = '/home/'
DEEPEST = 32  # as deep as the scoring core reads JSON
LARGEST = 65536
DEEPER = 50000  # levels, to see whether a recursion that went too deep ends at all

globals().update(vars(builtins))  # found here first, whatever becomes of builtins

_loads = json.loads
_int_text, _float_text = int.__repr__, float.__repr__
_items, _values = dict.items, list.__iter__
_members = tuple.__iter__
_name_of = type.__dict__['__name__'].__get__
_flush = sys.stdout.flush
_frame_of = types.TracebackType.__dict__['tb_frame'].__get__
_next_of = types.TracebackType.__dict__['tb_next'].__get__
_line_of = types.TracebackType.__dict__['tb_lineno'].__get__
_code_of = types.FrameType.__dict__['f_code'].__get__
_file_of = types.CodeType.__dict__['co_filename'].__get__
_traceback_of = BaseException.__dict__['__traceback__'].__get__
_text_of_error = traceback.TracebackException
_run_exit_functions = atexit._run_exitfuncs
_scatter = bytearray()
_kept = []
_library = []
_COMPILED = importlib.util.MAGIC_NUMBER + bytes(12)  # what a compiled module begins with
_LIBRARY_FILE = next(entry for entry in sys.path if entry.endswith('.zip'))
_looking = []


class Refusal(Exception):
    """The value can't be written as JSON."""


def _describe(kind):
    name = _name_of(kind)
    if kind.__flags__ & (1 << 9):  # a class of the program
        name += ' object'
    return ('an ' if name[0] in 'aeiouAEIOU' else 'a ') + name


def _refuse(what, path):
    place = ''
    while path is not None:
        path, _, step = path
        place = step + place
    raise Refusal('The function returned ' + what + '.' if place == ''
                  else 'The returned value has ' + what + ' at ' + place + '.')


class _Writer:
    """Writes plain data as JSON. A path is (path of the parent, the parent itself, step into it)."""

    def __init__(self):
        self.parts = []
        self.room = LARGEST

    def put(self, text):
        self.room -= len(text)
        if self.room < 0:
            _refuse('more than 64 KB of data', None)
        self.parts.append(text)

    def put_text(self, value, path):
        if len(value) > self.room:
            self.put(value)
        try:
            str.encode(value)
        except UnicodeEncodeError:
            _refuse('a text with half a character', path)
        self.put(_quote(value))

    def write(self, value, path=None, depth=0):
        kind = type(value)
        if value is None:
            return self.put('null')
        if kind is bool:
            return self.put('true' if value else 'false')
        if issubclass(kind, str):
            return self.put_text(str.__str__(value), path)
        if issubclass(kind, int):
            return self.put(_int_text(value))
        if issubclass(kind, float):
            text = _float_text(value)
            if text in ('nan', 'inf', '-inf'):
                _refuse(text, path)
            return self.put(text)
        if not issubclass(kind, (list, tuple, dict)):
            _refuse(_describe(kind), path)
        link = path
        while link is not None:
            if link[1] is value:
                _refuse('a value that contains itself', path)
            link = link[0]
        if depth == DEEPEST:
            _refuse('more than 32 levels', None)
        if issubclass(kind, dict):
            self.put('{')
            first = True
            for key, item in _items(value):
                if not issubclass(type(key), str):
                    _refuse('a dict with a key that is not a str', path)
                key = str.__str__(key)
                if not first:
                    self.put(',')
                first = False
                step = (path, value, '[' + _quote(key) + ']')
                self.put_text(key, step)
                self.put(':')
                self.write(item, step, depth + 1)
            return self.put('}')
        self.put('[')
        index = 0
        for item in _values(value) if issubclass(kind, list) else _members(value):
            if index > 0:
                self.put(',')
            self.write(item, (path, value, '[' + _int_text(index) + ']'), depth + 1)
            index += 1
        self.put(']')


def _json(value):
    writer = _Writer()
    writer.write(value)
    return ''.join(writer.parts)


def _answer(status, value='', line=0, file='', report=''):
    return '{"status":"%s","value":%s,"line":%d,"file":%s,"report":%s}' % (
        status, _quote(value), line, _quote(file), _quote(report))


def _place(error, names):
    """File and line in the program: of a syntax error its own, else the innermost of the traceback."""
    if issubclass(type(error), SyntaxError) and type(error.filename) is str:
        file = error.filename.removeprefix(FOLDER)
        if file in names and type(error.lineno) is int:
            return file, error.lineno
    found = '', 0
    trace = _traceback_of(error)
    _looking.append(True)  # nothing of the program runs meanwhile
    while trace is not None:
        file = _file_of(_code_of(_frame_of(trace))).removeprefix(FOLDER)
        if file in names and type(_line_of(trace)) is int:
            found = file, _line_of(trace)
        trace = _next_of(trace)
    _looking.clear()
    return found


def _message(error, names=()):
    """The last line of Python's own report, as if the program had been started by hand."""
    try:
        shown = _text_of_error(type(error), error, _traceback_of(error), limit=0, compact=True)
        shown.__notes__ = None
        text = str(list(shown.format_exception_only())[-1]).strip('\n').split('\n')[0]
    except Exception:
        text = _name_of(type(error))
        try:
            text += ': ' + str(error).split('\n')[0]
        except Exception:
            pass
    for name in names:
        text = text.removeprefix(name.removesuffix('.py') + '.')
    if text.startswith('RecursionError: Stack overflow'):  # of C: its size is no matter of the program
        text = 'RecursionError: maximum recursion depth exceeded through built-in functions'
    return text


def _failure(error, names):
    kind = type(error)
    status = 'recursion' if issubclass(kind, RecursionError) else 'memory' if issubclass(kind, MemoryError) else 'error'
    file, line = _place(error, names)
    return _answer(status, _message(error, names), line, file)


def _module(name, file, source):
    """A module with the program in it, not run yet."""
    code = compile(source, FOLDER + file, 'exec', 0, True)
    module = types.ModuleType(name)
    module.__file__ = FOLDER + file
    module.__builtins__ = builtins
    sys.modules[name] = module
    return code, module.__dict__


def _begin(request):
    for own in ('potentiel_harness', 'potentiel_facts', 'potentiel_usual', 'potentiel_errors'):
        sys.modules.pop(own, None)
    random.seed(request['seed'])
    if request['deeper']:
        sys.setrecursionlimit(DEEPER)
    sys.path.insert(0, FOLDER[:-1])
    sys.argv = [FOLDER + request['names'][0]]


def run(question):
    request = _loads(question)
    names = request['names']
    _begin(request)
    try:
        return {'function': _call_function, 'program': _run_program, 'tests': _run_tests}[request['task']](request)
    except Refusal as refusal:
        return _answer('error', refusal.args[0])
    except BaseException as error:
        return _failure(error, names)


def _call_function(request):
    main = request['names'][0]
    code, namespace = _module(main.removesuffix('.py'), main, request['source'])
    arguments = _loads(request['input'])
    exec(code, namespace)
    if request['function'] not in namespace:
        return _answer('error', "NameError: name '%s' is not defined" % request['function'])
    value = namespace[request['function']](*arguments)
    text = _json(value)
    _flush()
    return _answer('ok', text)


def _run_program(request):
    code, namespace = _module('__main__', request['names'][0], request['source'])
    try:
        exec(code, namespace)
    except SystemExit:
        pass
    _run_exit_functions()
    _flush()
    return _answer('ok')


class _Subject:
    """Gives the implementation under test, which has been run, or raises what it raised."""

    def __init__(self, name, module, error):
        self.name = name
        self.module = module
        self.error = error

    def find_spec(self, name, path=None, target=None):
        if name != self.name:
            return None
        if self.error is not None:
            raise self.error
        from importlib.machinery import ModuleSpec
        return ModuleSpec(name, self)

    def create_module(self, spec):
        return self.module

    def exec_module(self, module):
        pass


def _load_subject(name, source):
    """Runs the implementation under test before the first line of the tests, so that nothing of theirs can look on."""
    module = types.ModuleType(name)
    module.__builtins__ = builtins
    error = None
    try:
        code = compile(source, '<subject>', 'exec', 0, True)
        source = ''
        _shuffle(code)
        exec(code, module.__dict__)
    except (MemoryError, RecursionError):
        raise
    except BaseException as raised:
        error = raised.with_traceback(None)
        error.__context__ = None
        if issubclass(type(error), SyntaxError):
            error = ImportError('the implementation can not be read')
    else:
        sys.modules[name] = module
    _forget_lines(module)
    sys.meta_path.insert(0, _Subject(name, module, error))


def _shuffle(code):
    """Scatters what is allocated from here on, so that addresses and their distances tell nothing of a program's size.
    Any change to the tests or the implementation scatters it another way, the same on every machine."""
    chance = random.Random(marshal.dumps(code) + _scatter)
    held = [bytearray(chance.randrange(1, 500)) for _ in range(chance.randrange(1000, 2000))]
    chance.shuffle(held)
    del held[len(held) // 2:]
    _kept.append(held)


def _forget_lines(module):
    """Takes from classes what tells where they stand and what they assign."""
    waiting = [*vars(module).values()]
    seen = set()
    while waiting:
        value = waiting.pop()
        if issubclass(type(value), type) and value.__flags__ & (1 << 9) and id(value) not in seen:
            seen.add(id(value))
            for name in ('__firstlineno__', '__static_attributes__'):
                if name in vars(value):
                    type.__delattr__(value, name)
            waiting.extend(vars(value).values())


# By what a function, a generator, a frame… lead to their code, and what code says of itself.
_WAYS_TO_CODE = (
    (types.FunctionType, ('__code__', '__closure__', '__globals__', '__defaults__', '__kwdefaults__')),
    (types.FrameType, ('f_code', 'f_back', 'f_globals', 'f_locals', 'f_builtins', 'f_generator', 'f_lineno', 'f_lasti')),
    (types.TracebackType, ('tb_frame', 'tb_lineno', 'tb_lasti')),
    (types.GeneratorType, ('gi_code', 'gi_frame')),
    (types.CoroutineType, ('cr_code', 'cr_frame', 'cr_origin')),
    (types.AsyncGeneratorType, ('ag_code', 'ag_frame')),
    (types.CellType, ('cell_contents',)),
    (types.CodeType, tuple(name for name in vars(types.CodeType) if name.startswith(('co_', 'replace', '__replace', '_var')))),
)

# What nobody who only tests has a use for; whoever brings a module back that is taken away below still meets this.
_REFUSED = frozenset('''
    code.__new__ function.__new__ gc.get_objects gc.get_referents gc.get_referrers marshal.dumps marshal.load
    sys._current_exceptions sys._current_frames sys._getframe sys.addaudithook sys.monitoring.register_callback
    sys.setprofile sys.settrace sys.set_coroutine_origin_tracking_depth
'''.split())
_HIDDEN = frozenset(name for _, names in _WAYS_TO_CODE for name in names)


def _refuse_event(event, arguments):
    if _looking or not (event in _REFUSED or event == 'object.__getattr__' and arguments[1] in _HIDDEN
                        or event == 'marshal.loads' and not _is_library(arguments[0])):
        return
    raise RuntimeError('tests can not look into programs')


def _is_library(code):
    """Whether code is a module's that is imported, which lies uncompressed in the library: none that was made up."""
    if not _library:
        with io.open(_LIBRARY_FILE, 'rb') as file:
            _library.append(file.read())
    return type(code) is bytes and _COMPILED + code in _library[0]


def _no_signature(*values, **named):
    raise ValueError('no signature')


def _hide_code():
    for kind, names in _WAYS_TO_CODE:
        members = gc.get_referents(kind.__dict__)[0]
        for name in names:
            members.pop(name, None)
    sys._clear_internal_caches()
    sys._clear_type_cache()
    for name in ('settrace', 'setprofile', 'gettrace', 'getprofile', '_getframe', '_current_frames',
                 '_current_exceptions', 'monitoring', 'getallocatedblocks', '_debugmallocstats', 'call_tracing'):
        if hasattr(sys, name):
            delattr(sys, name)
    for name in ('gc', 'inspect', 'dis', '_testcapi', 'marshal', 'opcode', '_opcode', 'tracemalloc', '_tracemalloc'):
        sys.modules[name] = None
    # What honest tests need of the library without a look at code: assertRaises, and data classes of their own.
    traceback.clear_frames = lambda trace: None
    annotationlib.call_annotate_function = lambda annotate, format, *, owner=None: annotate(annotationlib.Format.VALUE)
    inspect.signature = _no_signature
    sys.addaudithook(_refuse_event)


def _run_tests(request):
    main = request['names'][0]
    code, namespace = _module(main.removesuffix('.py'), main, request['source'])
    _scatter.extend(request['source'].encode())
    _load_subject(request['subject'].removesuffix('.py'), request.pop('input'))
    _hide_code()
    under_way = ''
    try:
        exec(code, namespace)
        for under_way, member in list(namespace.items()):
            if under_way.startswith('test_') and callable(member):
                member()
    except (MemoryError, RecursionError):
        raise
    except BaseException as error:
        message = _message(error, request['names'])
        file, line = _place(error, request['names'])
        report = '%s: %s\n' % (under_way, message) if under_way else message + '\n'
        return _answer('ok', '"fail"', line, file, report)
    return _answer('ok', '"pass"')


def check(question):
    """Asks the pack's checker, which has the state to itself."""
    request = _loads(question)
    random.seed(request['seed'])
    try:
        namespace = {'__name__': 'checker', '__builtins__': builtins}
        exec(compile(request['checker'], 'checker', 'exec', 0, True), namespace)
        verdict = namespace['check'](_loads(request['input']), _loads(request['value']))
        if type(verdict) not in (bool, str):
            raise TypeError('check() returned ' + _describe(type(verdict)))
        return _json(verdict)
    except BaseException as error:
        return '{"error":' + _quote(_message(error)) + '}'


def facts(question):
    request = _loads(question)
    try:
        return json.dumps(potentiel_facts.of(request['source']))
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return '["unreadable"]'  # as web/runner/facts.mjs


sys.path[:] = [entry for entry in sys.path if entry.endswith('.zip')]
sys.dont_write_bytecode = True
gc.collect()
gc.freeze()
