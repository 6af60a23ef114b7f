# expect: ok "fail"
# task: tests
# subject: subject.py
# input: "def double(number):\n    hidden_name = = 2\n"
try:
    import subject
except BaseException as error:
    seen = [error, error.args, vars(error), error.__context__, error.__cause__, getattr(error, 'text', ''), error.__traceback__]
def test_source(): assert 'hidden_name' in repr(seen)
