"""`python3 sanitizers.py [strip|nh3]` in a folder with `in/`: runs bleach, or nh3."""

import pathlib
import sys


def clean(html: str) -> str:
    if "nh3" in sys.argv:
        import nh3

        return nh3.clean(html)
    import bleach

    return bleach.clean(html, strip="strip" in sys.argv)


for source in pathlib.Path("in").iterdir():
    html = clean(source.read_text(encoding="utf-8"))
    pathlib.Path("out", source.name).write_text(html, encoding="utf-8")
