# expect: fuel
def numbers():
    while True: yield 1
def f(): return sum(numbers())
