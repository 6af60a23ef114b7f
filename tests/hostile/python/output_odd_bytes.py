# expect: ok null
import os
def f():
    os.write(1, b'\xff\xfe\x00\x1b[31m')
    print('\ud800'.encode('utf-8', 'surrogatepass').decode('latin-1'), '\r', '\x07')
