# expect: error SystemExit: PASS
import sys
def f():
    print('PASS 42')
    sys.exit('PASS')
