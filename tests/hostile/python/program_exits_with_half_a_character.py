# expect: error SystemExit: \ud800
import sys
def f(): sys.exit('\ud800')
