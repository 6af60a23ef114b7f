# expect: ok "MemoryError"
def f():
    try:
        bytearray(10 ** 9)
    except MemoryError as error:
        return type(error).__name__
