# expect: ok "fail"
# task: tests
# subject: subject.py
# input: "def double(number):\n    return 2 * number\n"
import subject
def test_double(): assert subject.double(2) == 5, '\ud800'
