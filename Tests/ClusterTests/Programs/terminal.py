"""Plays a person at a terminal of his own: terminal.py STEP... -- PROGRAM [ARGUMENT...]

A step is `until:TEXT`, which waits for TEXT in what has come since the last one; `send:TEXT`, with Python's escapes; or
`hangup`, which closes the terminal. Then the program's end is awaited. Prints what the terminal showed, and ends with the
program's status; with 99 where a step's text or the end did not come.
"""
import os, pty, select, sys, time

LIMIT = 150


def main():
    at = sys.argv.index("--")
    steps, program = sys.argv[1:at], sys.argv[at + 1:]
    child, terminal = pty.fork()
    if child == 0:
        os.environ |= {"TERM": "xterm", "PS1": "ready> "}  # a shell's prompt, for steps to wait for
        os.execvp(program[0], program)
    shown, seen, isOpen = b"", 0, True

    def look():
        nonlocal shown, isOpen
        if isOpen and select.select([terminal], [], [], 0.1)[0]:
            try:
                piece = os.read(terminal, 65536)
            except OSError:
                piece = b""
            shown, isOpen = shown + piece, bool(piece)
        return isOpen

    def fail(why):
        sys.stdout.buffer.write(shown + b"\n")
        print(f"terminal.py: {why}")
        os.kill(child, 9)
        sys.exit(99)

    for step in steps:
        kind, _, text = step.partition(":")
        if kind == "until":
            end = time.monotonic() + LIMIT
            while (place := shown.find(text.encode(), seen)) < 0:
                if not look() or time.monotonic() > end:
                    fail(f"no {text!r}")
            seen = place + len(text.encode())
        elif kind == "send":
            os.write(terminal, text.encode().decode("unicode_escape").encode("latin-1"))
        elif kind == "hangup":
            os.close(terminal)
            isOpen = False
    end = time.monotonic() + LIMIT
    while (ended := os.waitpid(child, os.WNOHANG))[0] == 0:
        if time.monotonic() > end:
            fail("the program did not end")
        if not look():
            time.sleep(0.1)
    while isOpen and select.select([terminal], [], [], 0)[0] and look():
        pass
    sys.stdout.buffer.write(shown)
    sys.stdout.flush()
    status = os.waitstatus_to_exitcode(ended[1])
    sys.exit(status if status >= 0 else 128 - status)


main()
