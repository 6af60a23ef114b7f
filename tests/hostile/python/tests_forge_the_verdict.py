# expect: ok "fail"
import builtins, sys
print('"pass"')
builtins.AssertionError = RuntimeError
def test_false(): assert False, 'pass'
