# expect: error
def f():
    # Bytecode that reads far outside of the constants: CPython doesn't check what it is given.
    code = f.__code__.replace(co_code=bytes([82, 255] * 4 + [35, 0]), co_consts=(), co_stacksize=1)
    return type(f)(code, {})()
