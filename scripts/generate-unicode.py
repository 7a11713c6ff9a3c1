#!/usr/bin/env python3
"""Writes src/text/unicode_tables.h from Python's unicodedata.

Run from the repository's root; no arguments. The output depends on nothing but the version of
Unicode that this Python knows, which the header names.
"""

import unicodedata

OUTPUT = "src/text/unicode_tables.h"
BLOCK = 128
CODE_POINTS = 0x110000

# Bits of a class byte; src/text/unicode.cpp reads them under the same names.
LETTER, UPPER, LOWER, SPACE, INVISIBLE, APOSTROPHE, DOUBLE_QUOTE, DASH = (1 << i for i in range(8))

# The property White_Space, and the two invisible characters that stand for a space or for nothing
# at the start of a text.
SPACES = {*range(0x09, 0x0E), 0x20, 0x85, 0xA0, 0x1680, *range(0x2000, 0x200C),
          0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0xFEFF}
APOSTROPHES = {*map(ord, "'`´‘’‚‛′‵ʹʻʼʽʾʿˈ＇｀")}
DOUBLE_QUOTES = {*map(ord, '"«»“”„‟‹›″‶‴〝〞〟＂')}
DASHES = {*map(ord, "-‐‑‒–—―⁃−⸺⸻﹘﹣－")}

# Latin letters that Unicode does not decompose.
LATIN_WITHOUT_DECOMPOSITION = {
    "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ħ": "h", "ı": "i", "ĸ": "k",
    "ł": "l", "ŋ": "n", "ŧ": "t", "ƀ": "b", "ɓ": "b", "ƈ": "c", "ɖ": "d", "ɗ": "d", "ƒ": "f", "ɠ": "g",
    "ɨ": "i", "ƙ": "k", "ƚ": "l", "ɲ": "n", "ƞ": "n", "ƥ": "p", "ƭ": "t", "ʈ": "t", "ʋ": "v", "ƴ": "y",
    "ƶ": "z", "ǥ": "g", "ȥ": "z", "ɇ": "e", "ɉ": "j", "ɍ": "r", "ɏ": "y", "ⱥ": "a", "ȼ": "c", "ɛ": "e",
    "ɔ": "o", "ə": "a", "ǝ": "e", "ꜧ": "h", "ʉ": "u", "ɩ": "i", "ꞌ": "'", "ȷ": "j",
}


def class_of(code):
    char = chr(code)
    category = unicodedata.category(char)
    bits = 0
    if category[0] in "LM":
        bits |= LETTER
    if category in ("Lu", "Lt"):
        bits |= UPPER
    if category == "Ll":
        bits |= LOWER
    if code in SPACES:
        return SPACE
    if category == "Cf":
        bits |= INVISIBLE
    # A modifier letter that serves as an apostrophe ("Hawaiʻi") is both a letter and an apostrophe.
    if code in APOSTROPHES:
        bits |= APOSTROPHE
    if code in DOUBLE_QUOTES:
        bits |= DOUBLE_QUOTE
    if code in DASHES:
        bits |= DASH
    return bits


def two_stage_table():
    """Class bytes in blocks of BLOCK, equal blocks stored once, and the number of each block."""
    blocks, numbers, index = [], {}, []
    for start in range(0, CODE_POINTS, BLOCK):
        block = tuple(class_of(code) for code in range(start, start + BLOCK))
        if block not in numbers:
            numbers[block] = len(blocks)
            blocks.append(block)
        index.append(numbers[block])
    return index, [byte for block in blocks for byte in block]


def case_ranges(mapped):
    """Runs (first, last, step, delta) of code points that a simple case mapping moves by `delta`."""
    pairs = []
    for code in range(0x80, CODE_POINTS):
        if 0xD800 <= code <= 0xDFFF:
            continue
        target = mapped(chr(code))
        if len(target) == 1 and ord(target) != code:
            pairs.append((code, ord(target) - code))
    runs = []
    for code, delta in pairs:
        if runs:
            first, last, step, run_delta = runs[-1]
            gap = code - last
            if delta == run_delta and gap <= 2 and (step == gap or first == last):
                runs[-1] = (first, code, gap, delta)
                continue
        runs.append((code, code, 1, delta))
    return runs


def simple_lower(char):
    return "i" if char == "İ" else char.lower()  # str.lower keeps the dot as a character of its own


def latin_foldings():
    """(code point, ASCII) for lower-case Latin letters that lose their diacritics when folded."""
    foldings = []
    for code in range(0x80, 0x10000):
        char = chr(code)
        if char in LATIN_WITHOUT_DECOMPOSITION:
            foldings.append((code, LATIN_WITHOUT_DECOMPOSITION[char]))
            continue
        if simple_lower(char) != char or not unicodedata.category(char)[0] in "LN":
            continue
        name = unicodedata.name(char, "")
        if "LATIN" not in name and "FULLWIDTH DIGIT" not in name:
            continue
        base = "".join(LATIN_WITHOUT_DECOMPOSITION.get(c, c)
                       for c in unicodedata.normalize("NFKD", char) if not unicodedata.combining(c))
        if base != char and base.isascii() and base.isalnum() and len(base) <= 3:
            foldings.append((code, base.lower()))
    return foldings


def array(values, per_line):
    lines = [", ".join(values[i:i + per_line]) for i in range(0, len(values), per_line)]
    return "".join(f"    {line},\n" for line in lines)


def main():
    index, classes = two_stage_table()
    lower, upper, foldings = case_ranges(simple_lower), case_ranges(str.upper), latin_foldings()
    index_type = "std::uint8_t" if max(index) < 256 else "std::uint16_t"

    def runs(name, table):
        rows = [f"{{0x{a:X}, 0x{b:X}, {step}, {delta}}}" for a, b, step, delta in table]
        return f"inline constexpr CaseRun {name}[] = {{\n{array(rows, 4)}}};\n\n"

    with open(OUTPUT, "w", encoding="utf-8", newline="\n") as out:
        out.write(
            "// Written by scripts/generate-unicode.py; do not edit.\n"
            f"// Unicode {unicodedata.unidata_version}.\n"
            "#pragma once\n\n#include <cstdint>\n\nnamespace lede::unicode_tables {\n\n"
            "// clang-format off\n"
            f"inline constexpr std::uint32_t kBlock = {BLOCK};\n\n"
            "/// Number of the block of kClasses that holds the code points of each block.\n"
            f"inline constexpr {index_type} kBlockOf[] = {{\n{array([str(i) for i in index], 32)}}};\n\n"
            "/// Class bits of each code point, equal blocks stored once.\n"
            f"inline constexpr std::uint8_t kClasses[] = {{\n{array([str(c) for c in classes], 32)}}};\n\n"
            "/// Code points first, first + step … last move by delta.\n"
            "struct CaseRun {\n  std::uint32_t first, last;\n  std::int32_t step, delta;\n};\n\n"
            + runs("kToLower", lower) + runs("kToUpper", upper) +
            "/// A lower-case Latin letter and what it is without diacritics, padded with NUL.\n"
            "struct Folding {\n  std::uint16_t letter;\n  char ascii[4];\n};\n\n"
            "inline constexpr Folding kFoldings[] = {\n"
            + array([f'{{0x{code:X}, "{text}"}}' for code, text in foldings], 6) +
            "};\n// clang-format on\n\n}  // namespace lede::unicode_tables\n")


main()
