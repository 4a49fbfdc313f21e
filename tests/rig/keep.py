#!/usr/bin/env python3
"""Runs one program until standard input ends.

    keep.py LOG PROGRAM ARGUMENTS...

The first line of standard output is the program's process id; what it says goes to the file LOG. When whoever
holds the other end of standard input is gone, however that ended, the program is killed. It ends with the
program's own status when that comes first.
"""

import ctypes
import os
import signal
import subprocess
import sys
import threading


def die_with_parent():
    """Runs in the program's process: should keep.py itself be killed, Linux then kills the program too."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(1, signal.SIGKILL)  # 1 is PR_SET_PDEATHSIG


def main():
    with open(sys.argv[1], "wb") as log:
        program = subprocess.Popen(
            sys.argv[2:],
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            start_new_session=True,  # Ctrl-C in a terminal reaches the tests only
            preexec_fn=die_with_parent,
        )
    print(program.pid, flush=True)

    def kill_at_end_of_input():
        while os.read(0, 4096):
            pass
        program.kill()

    threading.Thread(target=kill_at_end_of_input, daemon=True).start()
    sys.exit(program.wait() % 256)


if __name__ == "__main__":
    main()
