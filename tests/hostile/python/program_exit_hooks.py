# expect: ok "at the end\n"
import atexit, sys
atexit.register(print, 'at the end')
sys.exit(3)
