# expect: fuel
import signal
def f():
    signal.signal(signal.SIGINT, lambda *a: signal.raise_signal(signal.SIGINT) if False else None)
    while True:
        try:
            signal.raise_signal(signal.SIGINT)
        except BaseException:
            pass
