"""Answers of the harness, as JSON: values, messages and places of a program that may be up to anything.

It takes what it needs of the built-ins before the program can replace them, and looks at real types only, so that
__class__, __eq__ and patched modules change nothing.
"""

import builtins
import sys
import traceback
import types
from _json import encode_basestring as _quote

FOLDER = '/home/'
DEEPEST = 32  # as deep as the scoring core reads JSON
LARGEST = 65536

globals().update(vars(builtins))  # found here first, whatever becomes of builtins

looking = []  # not empty while place() reads a traceback

_int_text, _float_text = int.__repr__, float.__repr__
_items, _values = dict.items, list.__iter__
_members = tuple.__iter__
_name_of = type.__dict__['__name__'].__get__
_frame_of = types.TracebackType.__dict__['tb_frame'].__get__
_next_of = types.TracebackType.__dict__['tb_next'].__get__
_line_of = types.TracebackType.__dict__['tb_lineno'].__get__
_code_of = types.FrameType.__dict__['f_code'].__get__
_file_of = types.CodeType.__dict__['co_filename'].__get__
_traceback_of = BaseException.__dict__['__traceback__'].__get__
_syntax_file, _syntax_line = (SyntaxError.__dict__[name].__get__ for name in ('filename', 'lineno'))
_text_of_error = traceback.TracebackException


class Refusal(Exception):
    """The value can't be written as JSON."""


def describe(kind):
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
            _refuse(describe(kind), path)
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


def json_of(value):
    writer = _Writer()
    writer.write(value)
    return ''.join(writer.parts)


def quote(text):
    """Any text as JSON. Half characters, which can't be in an answer, are shown as Python writes them: \\ud800."""
    return _quote(str.encode(str.__str__(text), 'utf-8', 'backslashreplace').decode())


def answer(status, value='', line=0, file='', report=''):
    return '{"status":"%s","value":%s,"line":%d,"file":%s,"report":%s}' % (
        status, quote(value), line, quote(file), quote(report))


def place(error, names):
    """File and line in the program: of a syntax error its own, else the innermost of the traceback."""
    if issubclass(type(error), SyntaxError) and type(_syntax_file(error)) is str:
        file = _syntax_file(error).removeprefix(FOLDER)
        if file in names and type(_syntax_line(error)) is int:
            return file, _syntax_line(error)
    found = '', 0
    trace = _traceback_of(error)
    looking.append(True)
    while trace is not None:
        file = str.removeprefix(_file_of(_code_of(_frame_of(trace))), FOLDER)  # of str, as it may be a class of the program
        if file in names and type(_line_of(trace)) is int:
            found = file, _line_of(trace)
        trace = _next_of(trace)
    looking.clear()
    return found


def message(error, names=()):
    """The last line of Python's own report, as if the program had been started by hand."""
    try:
        shown = _text_of_error(type(error), error, _traceback_of(error), limit=0, compact=True)
        shown.__notes__ = None
        text = _first_line(str.strip(list(shown.format_exception_only())[-1], '\n'))
    except Exception:
        text = _name_of(type(error))
        try:
            text += ': ' + _first_line(str(error))
        except Exception:
            pass
    for name in names:
        text = text.removeprefix(name.removesuffix('.py') + '.')
    if text.startswith('RecursionError: Stack overflow'):  # of C: its size is no matter of the program
        text = 'RecursionError: maximum recursion depth exceeded through built-in functions'
    return text


def _first_line(text):
    return str.split(text, '\n')[0]


def failure(error, names):
    kind = type(error)
    status = 'recursion' if issubclass(kind, RecursionError) else 'memory' if issubclass(kind, MemoryError) else 'error'
    file, line = place(error, names)
    return answer(status, message(error, names), line, file)
