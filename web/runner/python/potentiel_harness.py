"""What runs inside Python around the candidate's program. It never sees an expected value."""

import atexit
import builtins
import gc
import json
import random
import sys
import types

import bisect, calendar, collections.abc, copy, csv, dataclasses, datetime, decimal, enum, fractions  # noqa: E401
import functools, heapq, io, itertools, math, operator, os, re, statistics, string, textwrap, time, typing  # noqa: E401

import potentiel_facts
import potentiel_tests
import potentiel_usual
from potentiel_answer import FOLDER, Refusal, answer, describe, failure, json_of, message, quote

DEEPER = 50000  # levels, to see whether a recursion that went too deep ends at all

globals().update(vars(builtins))  # found here first, whatever becomes of builtins

_loads = json.loads
_flush = sys.stdout.flush
_run_exit_functions = atexit._run_exitfuncs


def _module(request):
    """The code of the program, and the names of the module that it will fill."""
    file = request['names'][0]
    name = '__main__' if request['task'] == 'program' else file.removesuffix('.py')
    code = compile(request['source'], FOLDER + file, 'exec', 0, True)
    module = types.ModuleType(name)
    module.__file__ = FOLDER + file
    module.__builtins__ = builtins
    sys.modules[name] = module
    return code, module.__dict__


def _begin(request):
    for own in [name for name in sys.modules if name.startswith('potentiel_')]:
        del sys.modules[own]
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
        work = {'function': _call_function, 'program': _run_program, 'tests': potentiel_tests.run}[request['task']]
        return work(request, *_module(request))
    except Refusal as refusal:
        return answer('error', refusal.args[0])
    except BaseException as error:
        return failure(error, names)


def _call_function(request, code, namespace):
    arguments = _loads(request['input'])
    exec(code, namespace)
    if request['function'] not in namespace:
        return answer('error', "NameError: name '%s' is not defined" % request['function'])
    value = namespace[request['function']](*arguments)
    text = json_of(value)
    _flush()
    return answer('ok', text)


def _run_program(request, code, namespace):
    try:
        exec(code, namespace)
    except SystemExit:
        pass
    _run_exit_functions()
    _flush()
    return answer('ok')


def check(question):
    """Asks the pack's checker, which has the state to itself."""
    request = _loads(question)
    random.seed(request['seed'])
    try:
        namespace = {'__name__': 'checker', '__builtins__': builtins}
        exec(compile(request['checker'], 'checker', 'exec', 0, True), namespace)
        verdict = namespace['check'](_loads(request['input']), _loads(request['value']))
        if type(verdict) not in (bool, str):
            raise TypeError('check() returned ' + describe(type(verdict)))
        return json_of(verdict)
    except BaseException as error:
        return '{"error":' + quote(message(error)) + '}'


def facts(question):
    request = _loads(question)
    try:
        return json.dumps(potentiel_facts.of(request['source']))
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return '["unreadable"]'  # as web/runner/protocol/facts.mjs


sys.path[:] = [entry for entry in sys.path if entry.endswith('.zip')]
sys.dont_write_bytecode = True
gc.collect()
gc.freeze()
