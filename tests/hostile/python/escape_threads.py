# expect: error RuntimeError: can't start new thread
import threading
def f():
    thread = threading.Thread(target=print)
    thread.start()
    return 42
