# expect: memory
def f():
    number = 3
    while True: number = number << 10000000
