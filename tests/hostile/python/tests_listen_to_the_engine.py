# expect: ok "fail"
# task: tests
# subject: subject.py
# input: "def double(number):\n    hidden_name = 2\n    if number is None: raise ValueError(number)\n    return hidden_name * number\n\ndef count():\n    hidden_name = 1\n    yield hidden_name\n\nclass Box:\n    hidden_limit = 3\n    def take(self, hidden_name): return lambda: hidden_name\n"
import sys, threading, warnings
seen = []
def look(*ways):
    for way in ways:
        try: seen.append(way())
        except BaseException as error: seen.append(error)
def told(): return any('hidden_name' in repr(one) + str(getattr(one, '__dict__', '')) for one in seen)
def hook(event, arguments): seen.append((event, repr(arguments), [getattr(one, 'co_varnames', None) for one in arguments if type(one).__name__ == 'code']))
def trace(frame, event, value):
    seen.append((event, [getattr(frame, name, None) for name in dir(frame)]))
    return trace
look(lambda: sys.addaudithook(hook), lambda: sys.settrace(trace), lambda: sys.setprofile(trace), lambda: threading.settrace(trace),
     lambda: threading.setprofile_all_threads(trace), lambda: threading.settrace_all_threads(trace),
     lambda: sys.monitoring.use_tool_id(0, 'x'), lambda: sys.monitoring.register_callback(0, sys.monitoring.events.PY_START, hook),
     lambda: sys.call_tracing(lambda: 1, ()), lambda: sys.set_coroutine_origin_tracking_depth(9))
import subject
sys.unraisablehook = sys.excepthook = lambda *values: seen.append(values)
def test_source():
    subject.double(2), list(subject.count()), subject.Box().take(1)()
    assert told()
