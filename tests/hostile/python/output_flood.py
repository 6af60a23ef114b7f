# expect: output
def f():
    while True: print('flood' * 100)
