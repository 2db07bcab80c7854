#!/usr/bin/env python3
"""Makes VarphiSansSC-Regular.ttf from the web fonts of Noto Sans SC.

    pip install fonttools brotli
    npm pack @fontsource/noto-sans-sc@5.3.0 && tar xzf fontsource-noto-sans-sc-5.3.0.tgz
    python3 make.py package ../src/main/resources/io/varphi/font/sc/VarphiSansSC-Regular.ttf

The package has the font in slices. Each character is taken from the first slice that has it: the
Chinese one, the Latin ones, then the numbered ones. Layout tables and hints are left out, the font
is renamed (SIL OFL 1.1, "Reserved Font Name"), and its time is fixed: same input, same bytes.
"""

import pathlib
import sys
import tempfile

from fontTools import merge, subset
from fontTools.ttLib import TTFont

FAMILY = "Varphi Sans SC"
POSTSCRIPT_NAME = "VarphiSansSC-Regular"
VERSION = "Version 1.000; Noto Sans SC 2.004, @fontsource/noto-sans-sc 5.3.0"
TIME = 3849984000  # 2026-01-01 00:00 UTC, in seconds since 1904
HERE = pathlib.Path(__file__).resolve().parent

FIRST_SLICES = ["chinese-simplified", "latin", "latin-ext", "cyrillic"]

# The rows of GB 2312: punctuation and signs, numerals, full-width ASCII, Greek, Cyrillic,
# pinyin and bopomofo; from 16 to 55 the 3 755 characters of level 1.
ROWS = [1, 2, 3, 6, 7, 8, *range(16, 56)]

# ASCII, Latin-1, Latin Extended-A, and signs that figures use.
RANGES = [(0x20, 0x7E), (0xA0, 0x17F), (0x2010, 0x2026), (0x2030, 0x2033)]
SIGNS = "€№™→←↑↓↔⇒⇔∂∆∇∏∑−√∞∫≈≠≡≤≥①②③④⑤⑥⑦⑧⑨⑩•·●○■□▲△◆◇★☆"


def gb2312(row):
    for column in range(1, 95):
        try:
            yield bytes([0xA0 + row, 0xA0 + column]).decode("gb2312")
        except UnicodeDecodeError:
            pass  # an unassigned place


def wanted():
    characters = {c for row in ROWS for c in gb2312(row)}
    characters |= {chr(c) for first, last in RANGES for c in range(first, last + 1)}
    characters |= set(SIGNS)
    for line in (HERE / "extra.txt").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            characters |= set(line)
    return {ord(c) for c in characters}


def slices(package):
    def path(name):
        return package / "files" / f"noto-sans-sc-{name}-400-normal.woff2"

    numbers = sorted(
        int(p.name.split("-")[3])
        for p in (package / "files").glob("noto-sans-sc-[0-9]*-400-normal.woff2")
    )
    return [path(name) for name in FIRST_SLICES + numbers]


def cut(source, characters, target):
    options = subset.Options()
    options.hinting = False
    options.layout_features = []
    options.legacy_cmap = False
    options.recalc_timestamp = False
    options.drop_tables += ["BASE", "GDEF", "GPOS", "GSUB", "STAT", "gasp", "vhea", "vmtx"]
    font = subset.load_font(source, options)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=characters)
    subsetter.subset(font)
    font.flavor = None
    font.save(target)


def rename(font):
    names = font["name"]
    copyright = str(names.getName(0, 3, 1))
    names.names = []
    for key, text in {
        0: copyright + " Cut down and renamed by the Varphi authors.",
        1: FAMILY,
        2: "Regular",
        3: POSTSCRIPT_NAME + " " + VERSION,
        4: FAMILY,
        5: VERSION,
        6: POSTSCRIPT_NAME,
        13: "This Font Software is licensed under the SIL Open Font License, Version 1.1.",
        14: "https://openfontlicense.org",
    }.items():
        names.setName(text, key, 3, 1, 0x409)


def main(package, target):
    missing = wanted()
    with tempfile.TemporaryDirectory() as folder:
        parts = []
        for source in slices(pathlib.Path(package)):
            here = missing & set(TTFont(source).getBestCmap())
            if here:
                part = f"{folder}/{len(parts)}.ttf"
                cut(source, here, part)
                parts.append(part)
                missing -= here
        font = merge.Merger().merge(parts)
    rename(font)
    font["OS/2"].usWeightClass = 400
    font["OS/2"].fsType = 0  # may be embedded anywhere
    font["head"].created = font["head"].modified = TIME
    font["post"].formatType = 2  # with names of glyphs, without which FontBox logs a warning
    font["post"].extraNames, font["post"].mapping = [], {}
    font.recalcTimestamp = False
    font.save(target)
    count = len(font.getBestCmap())
    print(f"{count} characters; not in the package: {''.join(map(chr, sorted(missing)))}")


if __name__ == "__main__":
    main(*sys.argv[1:])
