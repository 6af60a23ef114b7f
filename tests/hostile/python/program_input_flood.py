# expect: output
# task: program
# input: "one line\n"
import sys
while True: input('prompt' * 100) if sys.stdin.readable() and False else print(end='prompt' * 100)
