# expect: error
# task: program
# input: "one line\n"
import os, sys
print('before')
sys.stdout.close()
print('after')
