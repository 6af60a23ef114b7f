"""The implementation that a candidate's tests are held against: they may call it, and see nothing of how it is made."""

import _imp
import _thread
import annotationlib
import ast
import builtins
import gc
import inspect
import marshal
import random
import sys
import threading
import traceback
import types
import zipimport
from _sha2 import sha256 as _sha256
from importlib.machinery import ModuleSpec

from potentiel_answer import looking, message

globals().update(vars(builtins))  # found here first, whatever becomes of builtins

_HEADER = 16  # bytes before the code of a compiled module
_NOWHERE = {'lineno': 0, 'col_offset': 0, 'end_lineno': 0, 'end_col_offset': 0}
_kept = []


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
        return ModuleSpec(name, self)

    def create_module(self, spec):
        return self.module

    def exec_module(self, module):
        pass


def load(name, source, tests):
    """Runs the implementation under test before the first line of the tests, so that nothing of theirs can look on."""
    module = types.ModuleType(name)
    module.__builtins__ = builtins
    error = None
    try:
        code = _compile(source)
        source = ''
        _shuffle(code, tests)
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
    sys.meta_path.insert(0, _Subject(name, module, error))


def _compile(source):
    """Code that has nothing to tell of where it stands, as warnings, tracebacks and classes do, nor of what a class keeps
    in self, which its __static_attributes__ would name: Python looks for that word, and here it stands in an expression."""
    tree = ast.parse(source)
    for node in ast.walk(tree):
        if 'lineno' in node._attributes:
            vars(node).update(_NOWHERE)
        if isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store) and isinstance(node.value, ast.Name):
            node.value = ast.IfExp(ast.Constant(True, **_NOWHERE), node.value, node.value, **_NOWHERE)
    return compile(tree, '<subject>', 'exec', 0, True)


def _shuffle(code, tests):
    """Scatters what is allocated from here on, so that addresses and their distances tell nothing of a program's size.
    Any change to the tests or the implementation scatters it another way, the same on every machine."""
    chance = random.Random(marshal.dumps(code) + tests.encode())
    held = [bytearray(chance.randrange(1, 500)) for _ in range(chance.randrange(1000, 2000))]
    chance.shuffle(held)
    del held[len(held) // 2:]
    _kept.append(held)


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

# What nobody who only tests has a use for; whoever finds a way around what is taken away below still meets this.
_REFUSED = frozenset('''
    code.__new__ function.__new__ gc.get_objects gc.get_referents gc.get_referrers marshal.dumps marshal.load
    sys._current_exceptions sys._current_frames sys._getframe sys.addaudithook sys.monitoring.register_callback
    sys.setprofile sys.settrace sys.set_coroutine_origin_tracking_depth
'''.split())
_GC_OF_TESTS = frozenset('__name__ __doc__ __package__ __loader__ __spec__ collect disable enable isenabled'.split())
_HIDDEN = frozenset(name for _, names in _WAYS_TO_CODE for name in names)


def _library():
    """What the code of each module of the library hashes to: from the zip, and from what is built in ("frozen")."""
    library = zipimport.zipimporter(next(entry for entry in sys.path if entry.endswith('.zip')))
    zipped = (library.get_data(name)[_HEADER:] for name in library._get_files() if name.endswith('.pyc'))
    frozen = (_imp.find_frozen(name, withdata=True)[0] for name in _imp._frozen_module_names())
    return frozenset(_sha256(code).digest() for codes in (zipped, frozen) for code in codes if code)


_LIBRARY = _library()


def _refuse_event(event, arguments):
    """Of all that is asked here, nothing is looked up in what tests can change."""
    if event == 'marshal.loads':  # to import from the library is all that it is for: code that was made up does anything
        refused = _sha256(arguments[0]).digest() not in _LIBRARY
    elif event == 'object.__getattr__':
        refused = arguments[1] in _HIDDEN and not looking
    else:
        refused = event in _REFUSED
    if refused:
        raise RuntimeError('tests can not look into programs')


_loads, _frozen_code, _create_builtin = marshal.loads, _imp.get_frozen_object, _imp.create_builtin
_ONLY_ONCE = frozenset(('_imp', '_thread', 'gc', 'marshal'))  # made anew, they would be as they were


def _load_copy(data, /, **options):
    """Of a copy: else a finalizer could change the data after _refuse_event saw them, and before they are read."""
    return _loads(bytes(data), **options)


def _frozen_code_of(name):
    return _frozen_code(name)  # takes no data from the one who asks


def _create_once(spec):
    name = spec.name
    if type(name) is not str or name in _ONLY_ONCE:
        raise ImportError('tests can not look into programs')
    return _create_builtin(types.SimpleNamespace(name=name))  # one that says the same when asked again


def _no_signature(*values, **named):
    raise ValueError('no signature')


def _say(kind, error, trace=None):
    print(message(error), file=sys.stderr)


def _say_ignored(ignored):
    _say(ignored.exc_type, ignored.exc_value)


def _suggestion(*values, look=traceback._compute_suggestion_error):
    try:
        return look(*values)
    except AttributeError:
        return None  # it would have looked into a frame


def hide_code():
    for kind, names in _WAYS_TO_CODE:
        members = gc.get_referents(kind.__dict__)[0]
        for name in names:
            members.pop(name, None)
    sys._clear_internal_caches()
    sys._clear_type_cache()
    for name in ('settrace', 'setprofile', '_settraceallthreads', '_setprofileallthreads', 'gettrace', 'getprofile', '_getframe',
                 '_current_frames', '_current_exceptions', 'monitoring', 'getallocatedblocks', '_debugmallocstats', 'call_tracing'):
        if hasattr(sys, name):
            delattr(sys, name)
    for name in set(vars(gc)).difference(_GC_OF_TESTS):
        delattr(gc, name)
    for name in ('dis', '_testcapi', 'marshal', 'opcode', '_opcode', 'tracemalloc', '_tracemalloc'):
        sys.modules[name] = None
    # What honest tests need of the library without a look at code: assertRaises, errors that are printed or logged, and
    # data classes of their own.
    traceback.clear_frames = lambda trace: None
    traceback.walk_tb = traceback._walk_tb_with_full_positions = traceback.walk_stack = lambda start: iter(())
    traceback._compute_suggestion_error = _suggestion
    sys.excepthook = sys.__excepthook__ = _say
    sys.unraisablehook = sys.__unraisablehook__ = _say_ignored
    threading.excepthook = threading.__excepthook__ = _thread._excepthook = _say_ignored
    annotationlib.call_annotate_function = lambda annotate, format, *, owner=None: annotate(annotationlib.Format.VALUE)
    inspect.signature = _no_signature
    marshal.loads, _imp.get_frozen_object, _imp.create_builtin = _load_copy, _frozen_code_of, _create_once
    sys.addaudithook(_refuse_event)
