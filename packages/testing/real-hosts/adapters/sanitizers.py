"""`python3 sanitizers.py [strip]` in a folder with `in/`: runs bleach."""

import pathlib
import sys

import bleach

for source in pathlib.Path("in").iterdir():
    html = bleach.clean(source.read_text(encoding="utf-8"), strip="strip" in sys.argv)
    pathlib.Path("out", source.name).write_text(html, encoding="utf-8")
