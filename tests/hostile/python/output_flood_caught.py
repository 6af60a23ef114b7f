# expect: output
import os
def f():
    while True:
        try:
            os.write(1, b'flood' * 100)
        except BaseException:
            pass
