"""Where the command starts: Ctrl-C ends it quietly even while its modules are being loaded."""

# The part of `signal` that is there at once: the module itself takes time to load, and Ctrl-C may come then.
import _signal  # type: ignore[import-not-found]
import atexit
import gc


def main() -> None:
    """Run the command line."""
    # Until the command line sees to it itself, the system ends the process: there is nothing to undo yet.
    _signal.signal(_signal.SIGINT, _signal.SIG_DFL)
    # What is loaded stays: looking through it for garbage, on the way and once more at the end, takes a seventh of a
    # look-up's time.
    gc.set_threshold(50_000)
    atexit.register(gc.freeze)
    from kb.cli import main as run

    run()


if __name__ == "__main__":
    main()
