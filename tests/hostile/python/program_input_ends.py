# expect: error EOFError: EOF when reading a line
while True: input()
