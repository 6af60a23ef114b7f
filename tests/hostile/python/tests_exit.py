# expect: ok "fail"
import subject, sys
def test_exit(): sys.exit(0)
