# expect: ok "before\n"
import os, sys
print('before')
sys.stdout = None
print('after')
