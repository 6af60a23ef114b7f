# expect: error
import os, sys
print('before')
sys.stdout.close()
print('after')
