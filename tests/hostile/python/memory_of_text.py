# expect: memory MemoryError
def f(): return len('a' * 10 ** 9)
