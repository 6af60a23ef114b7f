# expect: memory MemoryError
def f():
    text = 'x'
    while True: text += text
