#!/usr/bin/env python3
"""Fetch axe-core, which looks for what keeps people out of a page:  player_axe.py FILE

The player's browser test runs it where LOFI_AXE names the file. It is no part of lofi. PyPI's package
`axe-playwright-python` carries it: pip install --no-deps axe-playwright-python
"""

import importlib.resources
import shutil
import sys

source = importlib.resources.files("axe_playwright_python") / "axe.min.js"
shutil.copyfile(str(source), sys.argv[1])
print(f"wrote {sys.argv[1]}")
