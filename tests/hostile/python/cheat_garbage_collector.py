# expect: ok 0
import gc
def f():
    secret = 'the expected' + ' value'
    return sum(1 for item in gc.get_objects() if type(item) is dict and any(type(k) is str and 'expected_value' in k for k in list(item)))
