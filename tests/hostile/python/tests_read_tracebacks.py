# expect: ok "fail"
# task: tests
# subject: subject.py
# input: "def double(number):\n    hidden_name = 2\n    if number is None: raise ValueError(number)\n    return hidden_name * number\n\ndef count():\n    hidden_name = 1\n    yield hidden_name\n\nclass Box:\n    hidden_limit = 3\n    def take(self, hidden_name): return lambda: hidden_name\n"
import sys, traceback
seen = []
def look(*ways):
    for way in ways:
        try: seen.append(way())
        except BaseException as error: seen.append(error)
def told(): return any('hidden_name' in repr(one) + str(getattr(one, '__dict__', '')) for one in seen)
import subject
def dig(trace):
    found = []
    while trace is not None:
        for name in ('tb_frame', 'tb_lineno', 'tb_lasti'):
            look(lambda: found.append((name, getattr(trace, name))))
        look(lambda: found.append(trace.tb_frame.f_locals), lambda: found.append(trace.tb_frame.f_code.co_varnames))
        trace = trace.tb_next
    return found + ['hidden_name'] if found else found
class Odd:
    def __rmul__(self, other):
        look(lambda: sys._getframe(1).f_locals, lambda: sys._getframemodulename(1) and sys._getframe(), lambda: sys._current_frames(),
             lambda: sys._current_exceptions(), lambda: traceback.extract_stack(), lambda: traceback.StackSummary.extract(traceback.walk_stack(None)))
        raise KeyError('odd')
for value in (None, Odd()):
    try: subject.double(value)
    except Exception as raised:
        error = raised
        look(lambda: dig(error.__traceback__), lambda: traceback.format_exc(), lambda: traceback.TracebackException.from_exception(error, capture_locals=True).stack,
             lambda: ''.join(traceback.format_exception(error)), lambda: traceback.extract_tb(error.__traceback__)[-1].lineno and ['hidden_name'])
def test_source(): assert told()
