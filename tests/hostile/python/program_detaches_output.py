# expect: ok "before\n"
# task: program
# input: "one line\n"
import os, sys
print('before')
sys.stdout = None
print('after')
