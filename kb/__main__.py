"""Where the command starts: Ctrl-C ends it quietly even while its modules are being loaded."""

# The part of `signal` that is there at once: the module itself takes time to load, and Ctrl-C may come then.
import _signal  # type: ignore[import-not-found]


def main() -> None:
    """Run the command line."""
    # Until the command line sees to it itself, the system ends the process: there is nothing to undo yet.
    _signal.signal(_signal.SIGINT, _signal.SIG_DFL)
    from kb.cli import main as run

    run()


if __name__ == "__main__":
    main()
