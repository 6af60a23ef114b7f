# expect: ok "No space left on device after 16"
def f():
    megabytes = 0
    try:
        with open('/tmp/flood', 'wb') as file:
            while True:
                file.write(bytes(1 << 20))
                megabytes += 1
    except OSError as error:
        return f'{error.strerror} after {megabytes}'
