"""Runs a candidate's tests with an implementation under test, by the names that pytest and unittest go by."""

import builtins
import sys
import types

import potentiel_subject
from potentiel_answer import Refusal, answer, message, place

globals().update(vars(builtins))  # found here first, whatever becomes of builtins

_NO_TESTS = 'No tests were found. Their names begin with test_.\n'


def _is_test(name):
    return name.startswith('test_') or name.startswith('test') and name[4:5].isupper()


def _finish(name, outcome):
    """Sees to it that what a test has begun was run to its end: one that only seems to have run would find nothing."""
    if issubclass(type(outcome), types.CoroutineType):
        try:
            outcome.send(None)
        except StopIteration:
            return
        outcome.close()
        raise Refusal('%s waits for something that never comes, so it can not be run.' % name)
    if issubclass(type(outcome), (types.GeneratorType, types.AsyncGeneratorType)):
        raise Refusal('%s has a yield, so it can not be run as a test.' % name)


def _call(owner, *names):
    for name in names:
        if hasattr(owner, name):
            _finish(name, getattr(owner, name)())


def _run_method(kind, name):
    if getattr(kind, '__unittest_skip__', False):
        kind.skipTest(None, '')
    case = kind()
    _call(case, 'setUp', 'setup_method')
    try:
        _finish('%s.%s' % (kind.__name__, name), getattr(case, name)())
    finally:
        _call(case, 'tearDown', 'teardown_method', 'doCleanups')


def _classes(namespace):
    """The classes whose methods are tests, each with their names."""
    found = [(kind, [name for name in dir(kind) if _is_test(name) and callable(getattr(kind, name, None))])
             for kind in namespace.values() if issubclass(type(kind), type)]
    found = [(kind, names) for kind, names in found if names]
    run = [(kind, names) for kind, names in found
           if hasattr(kind, 'assertEqual') or kind.__name__.lower().startswith('test')]  # unittest's, and as pytest takes them
    for kind, names in found:
        if not any(issubclass(other, kind) for other, _ in run):
            raise Refusal('%s.%s can not be run: the names of classes with tests begin with Test.' % (kind.__name__, names[0]))
    return run


def _steps(namespace):
    """All that is to be called: its name, and the call."""
    def of_module(*names):
        return [(name, namespace[name]) for name in names if name in namespace]

    tests = [(name, member) for name, member in namespace.items()
             if _is_test(name) and callable(member) and not issubclass(type(member), type)]
    for kind, names in _classes(namespace):
        def around(*which, kind=kind):
            return '%s.%s' % (kind.__name__, which[0]), lambda: _call(kind, *which)

        tests.append(around('setUpClass', 'setup_class'))
        tests += [('%s.%s' % (kind.__name__, name), lambda kind=kind, name=name: _run_method(kind, name)) for name in names]
        tests.append(around('tearDownClass', 'teardown_class'))
    if not tests:
        return []
    return of_module('setUpModule', 'setup_module') + tests + of_module('tearDownModule', 'teardown_module')


def _was_skipped(error):
    kind = getattr(sys.modules.get('unittest'), 'SkipTest', None)
    return issubclass(type(kind), type) and issubclass(type(error), kind)


def run(request, code, namespace):
    names = request['names']
    potentiel_subject.load(request['subject'].removesuffix('.py'), request.pop('input'), request['source'])
    potentiel_subject.hide_code()
    under_way = ''
    report = ''
    try:
        exec(code, namespace)
        steps = _steps(dict(namespace))
        for under_way, step in steps:
            try:
                _finish(under_way, step())
            except Exception as error:
                if not _was_skipped(error):
                    raise
                report += '%s: skipped\n' % under_way
    except (MemoryError, RecursionError, Refusal):
        raise
    except BaseException as error:
        text = message(error, names)
        file, line = place(error, names)
        report += '%s: %s\n' % (under_way, text) if under_way else text + '\n'
        return answer('ok', '"fail"', line, file, report)
    return answer('ok', '"pass"', report=report if steps else _NO_TESTS)
