# expect: memory MemoryError
def f():
    kept = []
    while True: kept.append([kept, {}, set()])
