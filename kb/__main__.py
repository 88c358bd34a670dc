"""Where the command starts: Ctrl-C ends it quietly even while its modules are being loaded."""

import signal


def main() -> None:
    """Run the command line."""
    # Until the command line sees to it itself, the system ends the process: there is nothing to undo yet.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    from kb.cli import main as run

    run()


if __name__ == "__main__":
    main()
