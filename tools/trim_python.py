"""Runs inside the engine while it is built: writes the part of the standard library that candidates need, compiled
and without docstrings, into one uncompressed zip (the network's compression does better than the zip's)."""

import ast
import io
import marshal
import zipfile
from importlib.util import MAGIC_NUMBER

FROM = '/lib/python314.zip'
OURS = '/build/'
TO = '/tmp/library.zip'

# Modules for networks, processes, formats of other systems, packaging, debuggers and terminals.
LEFT_OUT = set('''
    __hello__ __phello__ _aix_support _android_support _apple_support _ios_support _osx_support _pydatetime _pyio
    _pyodide _pyrepl _ssl _sysconfigdata__emscripten_wasm32-emscripten antigravity asyncio bdb bz2 cProfile cmd code
    compileall compression concurrent ctypes curses dbm doctest email ensurepip fileinput filecmp ftplib
    getpass gzip http idlelib imaplib lib2to3 lzma mailbox mimetypes modulefinder multiprocessing netrc nturl2path
    optparse pdb pickletools plistlib poplib profile pstats pty py_compile pyclbr pydoc pydoc_data pyodide
    rlcompleter runpy selectors shelve site-packages smtplib socket socketserver sqlite3 ssl stringprep subprocess
    symtable sysconfig tabnanny tarfile this tkinter trace tracemalloc tty turtle turtledemo venv wave webbrowser
    wsgiref xml xmlrpc zipapp zipfile zoneinfo
    importlib.metadata importlib.resources importlib.simple importlib.readers importlib._bootstrap
    importlib._bootstrap_external logging.handlers logging.config unittest.mock unittest.async_case
    urllib.request urllib.robotparser urllib.response urllib.error zipimport
'''.split())
ENCODINGS = set('''
    __init__ aliases ascii base64_codec charmap cp1252 cp437 cp850 hex_codec iso8859_1 iso8859_15 latin_1
    raw_unicode_escape rot_13 undefined unicode_escape utf_16 utf_16_be utf_16_le utf_32 utf_32_be utf_32_le
    utf_8 utf_8_sig
'''.split())


def is_kept(module):
    package, _, rest = module.partition('.')
    if package == 'encodings':
        return rest == '' or rest in ENCODINGS
    return package not in LEFT_OUT and '.'.join(module.split('.')[:2]) not in LEFT_OUT


def without_docstrings(tree):
    for node in ast.walk(tree):
        if isinstance(node, (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)) and ast.get_docstring(node, False) is not None:
            rest = node.body[1:]
            node.body = rest or [ast.copy_location(ast.Pass(), node.body[0])]
    return tree


def compiled(source, name):
    tree = without_docstrings(ast.parse(source))
    code = compile(tree, name, 'exec', dont_inherit=True, optimize=0)
    return MAGIC_NUMBER + bytes(12) + marshal.dumps(code)


# functools: with the cache in C, each level of a recursion uses the host's stack; with the one in Python it uses none.
# random: seeding with a float hashes it, but hashes have 32 bits here; so the usual 64-bit hash is computed, as in the
# Python reference. len() has only 32 bits, too, so the length of a range is computed.
# logging, unittest: while a candidate's tests run, code and frames are hidden (potentiel_subject.py). Then logs don't
# say where they were written, and unittest does not know which part of a trace is its own.
REPLACED = {
    'functools.py': [(b'    from _functools import _lru_cache_wrapper\n', b'    raise ImportError\n')],
    'logging/__init__.py': [(b'_srcfile = os.path.normcase(addLevelName.__code__.co_filename)\n',
                             b"_srcfile = hasattr(addLevelName, '__code__') and os.path.normcase(addLevelName.__code__.co_filename)\n")],
    'random.py': [
        (b"        super().seed(a)\n", b"""        if isinstance(a, float) and _isfinite(a):
            top, bottom = a.as_integer_ratio()
            usual = abs(top) * pow(bottom, -1, 2 ** 61 - 1) % (2 ** 61 - 1)
            a = -2 % 2 ** 64 if (top < 0 and usual == 1) else (-usual if top < 0 else usual) % 2 ** 64
        super().seed(a)
"""),
        (b'len(seq)', b'_number(seq)'),
        (b'len(population)', b'_number(population)'),
        (b'\nclass Random(', b"""
def _number(population):
    if isinstance(population, range):
        return max(0, (population.stop - population.start + population.step - (population.step > 0 or -1)) // population.step)
    return len(population)

class Random("""),
    ],
    'unittest/result.py': [(b"        return '__unittest' in tb.tb_frame.f_globals\n",
                            b"        return hasattr(tb, 'tb_frame') and '__unittest' in tb.tb_frame.f_globals\n")],
}


def replaced(name, source):
    for usual, ours in REPLACED.get(name, ()):
        assert usual in source, usual
        source = source.replace(usual, ours)
    return source


def sources():
    with zipfile.ZipFile(FROM) as given:
        for name in sorted(given.namelist()):
            module = name.removesuffix('.py').removesuffix('/__init__').replace('/', '.')
            if name.endswith('.py') and is_kept(module):
                yield name, replaced(name, given.read(name))
    with open(OURS + 'errors.json', 'rb') as file:
        yield 'potentiel_errors.py', b'NUMBERS = ' + file.read()
    for part in ('answer', 'facts', 'harness', 'subject', 'tests', 'usual'):
        with open(OURS + f'potentiel_{part}.py', 'rb') as file:
            yield f'potentiel_{part}.py', file.read()


buffer = io.BytesIO()
with zipfile.ZipFile(buffer, 'w', zipfile.ZIP_STORED) as library:
    for name, source in sources():
        library.writestr(zipfile.ZipInfo(name + 'c'), compiled(source, name))
with open(TO, 'wb') as file:
    file.write(buffer.getvalue())
