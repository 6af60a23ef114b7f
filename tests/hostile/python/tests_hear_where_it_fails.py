# expect: ok "fail"
# task: tests
# subject: subject.py
# input: "def double(number):\n    if number is None: raise ValueError(number)\n    return 2 * number\n\ndef each(items, use): return [use(item) for item in items]\n\ndef whole(number): return int(number)\n\ndef make():\n    class Counter:\n        def __init__(self): self.hidden_name = 1\n    return Counter()\n"
import _thread, io, sys, threading, warnings
import subject
class Late:
    def __del__(self): subject.double(None)
class Odd:
    def __int__(self): return True
def lines():
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter('always')
        subject.each([1], lambda item: warnings.warn('here', stacklevel=2))
        subject.whole(Odd())
    return {one.lineno for one in caught if one.filename == '<subject>'}
def printed():
    old, sys.stderr = sys.stderr, io.StringIO()
    for hook in (sys.excepthook, sys.__excepthook__, lambda *values: threading.excepthook(threading.ExceptHookArgs([*values, None])),
                 lambda *values: threading.__excepthook__(threading.ExceptHookArgs([*values, None])),
                 lambda *values: _thread._excepthook(threading.ExceptHookArgs([*values, None]))):
        try: subject.double(None)
        except ValueError as error: hook(type(error), error, error.__traceback__)
    Late()
    sys.unraisablehook = sys.__unraisablehook__
    Late()
    text, sys.stderr = sys.stderr.getvalue(), old
    return text
def bare():
    """What Python's own C code prints where nobody else does."""
    old, sys.stderr = sys.stderr, io.StringIO()
    del sys.unraisablehook
    Late()
    text, sys.stderr = sys.stderr.getvalue(), old
    return text
def test_source():
    kind = type(subject.make())
    assert len(lines()) > 1 or 'double' in printed() or 'line 2' in bare() or kind.__firstlineno__ or kind.__static_attributes__
