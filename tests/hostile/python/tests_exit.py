# expect: ok "fail"
# task: tests
# subject: subject.py
# input: "def double(number):\n    return 2 * number\n"
import subject, sys
def test_exit(): sys.exit(0)
