# expect: ok "fail"
# task: tests
# subject: subject.py
# input: "def double(number):\n    return 2 * number\n"
import builtins, sys
print('"pass"')
builtins.AssertionError = RuntimeError
def test_false(): assert False, 'pass'
