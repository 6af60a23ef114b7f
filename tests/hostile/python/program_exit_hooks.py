# expect: ok "at the end\n"
# task: program
# input: "one line\n"
import atexit, sys
atexit.register(print, 'at the end')
sys.exit(3)
