# expect: ok "OSError"
def f():
    try:
        for number in range(100000): open(f'/tmp/{number}', 'w').close()
    except OSError as error:
        return type(error).__name__
