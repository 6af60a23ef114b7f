# expect: fuel
import time
def f(): time.sleep(10 ** 9)
