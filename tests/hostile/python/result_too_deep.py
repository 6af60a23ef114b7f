# expect: error The function returned more than 32 levels.
def f():
    value = 0
    for _ in range(33): value = [value]
    return value
