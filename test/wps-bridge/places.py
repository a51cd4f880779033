"""Where cells are: addresses as Excel writes them, and what LibreOffice has at them."""
import re

LAST_ROW, LAST_COLUMN = 1048575, 16383


def number_of(letters):
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number - 1


def letters_of(number):
    letters = ""
    number += 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def area_of(address):
    """A1:B2, 3:5 or A:C, with or without dollars, as (left, top, right, bottom)."""
    first, _, last = address.replace("$", "").partition(":")
    (left, top), (right, bottom) = (re.match(r"([A-Z]*)(\d*)$", one).groups() for one in (first, last or first))
    return (
        number_of(left) if left else 0,
        int(top) - 1 if top else 0,
        number_of(right) if right else LAST_COLUMN,
        int(bottom) - 1 if bottom else LAST_ROW,
    )


def address_of(left, top, right, bottom, sign=""):
    if left == 0 and right == LAST_COLUMN:
        return f"{sign}{top + 1}:{sign}{bottom + 1}"
    first, last = (f"{sign}{letters_of(c)}{sign}{r + 1}" for c, r in ((left, top), (right, bottom)))
    return first if first == last else f"{first}:{last}"


def area(cells):
    at = cells.RangeAddress
    return at.StartColumn, at.StartRow, at.EndColumn, at.EndRow


def groups_of(cells):
    """Cells with the same looks, checks and merging, as LibreOffice keeps them together."""
    groups = cells.getUniqueCellFormatRanges()
    return [groups.getByIndex(i) for i in range(groups.getCount())]
