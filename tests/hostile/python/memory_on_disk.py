# expect: ok "No space left on device"
def f():
    try:
        with open('/tmp/flood', 'wb') as file:
            for _ in range(1000): file.write(bytes(1 << 20))
    except OSError as error:
        return error.strerror
