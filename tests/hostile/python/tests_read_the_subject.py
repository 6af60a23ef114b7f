# expect: ok "fail"
# task: tests
# subject: subject.py
# input: "def double(number):\n    return 2 * number\n"
import sys, subject
def test_source():
    found = []
    for look in (lambda: subject.double.__code__, lambda: open(subject.__file__).read(), lambda: subject.__loader__.source or 1 / 0,
                 lambda: __import__('inspect').getsource(subject.double), lambda: __import__('gc').get_objects(),
                 lambda: __import__('dis').dis(subject.double), lambda: subject.double.__globals__, lambda: sys._getframe(),
                 lambda: __import__('marshal').dumps(subject.double), lambda: subject.__spec__.loader.get_source('subject'),
                 lambda: type(subject.double).__dict__['__code__'], lambda: sys.settrace(print)):
        try:
            found.append(look())
        except BaseException:
            pass
    assert found, 'nothing of the source was found'
