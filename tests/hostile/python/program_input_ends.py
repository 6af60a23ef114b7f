# expect: error EOFError: EOF when reading a line
# task: program
# input: "one line\n"
while True: input()
