# expect: fuel
def f():
    while True: pass
