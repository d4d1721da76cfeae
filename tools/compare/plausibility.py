#!/usr/bin/env python3
"""Compares the checks of numbers with other people's: 10,000 values of each kind, right and wrong.

    pip install python-stdnum mrz vininfo
    tools/compare/plausibility.py [--values 10000] [--seed 1]

Runs `lotse plausible KIND` (LOTSE_BIN, or `cargo run -q -p server --`), which reads each line as an answer in a form. A third of the
values is right, a third has one character changed, a third is random. Both must say the same of each, and store the same. Prints each
difference, and as its last line `N passed, N failed`, one count for each kind.

| kind | the other program |
|---|---|
| iban, tax-id, vat-id, leitweg-id | python-stdnum (ISO 7064 MOD 11,10 and MOD 97-10 among it) |
| health-number | python-stdnum has no such number; its digit is what Luhn's sum leaves over modulo 10, without Luhn's last step |
| id-card, passport, residence-permit | the check digit of `mrz` (ICAO Doc 9303); which letters occur is written down here once more |
| vin | `vininfo`: form and check digit. It calls the digit wrong or right for all countries; Lotse asks only where it is usual |
| phone, mail | contacts.py |
| pension-number | nothing on PyPI knows it. By hand, the npm package `stdnum` 1.11.7 (de.svnr); see below |
| plate, postal-code, name | none: the rules are the FZV's, the post's and DIN 91379's, and are tested with their examples |

`stdnum` of npm and Lotse differ on 1,224 of 10,000 pension numbers, for two reasons, both meant: it knows a list of areas (the first two
digits), which Lotse does not, because insurers come and go; and it refuses the month 00, which stands for a date of birth that is
not known (VKVV § 2).
"""

import argparse
import os
import random
import shlex
import subprocess
import sys

try:
    from mrz.base.functions import hash_string
    from stdnum import iban, luhn
    from stdnum.de import idnr, leitweg, vat
    from stdnum.exceptions import ValidationError
    from stdnum.iso7064 import mod_11_10, mod_97_10
    from vininfo import Vin
    from vininfo.exceptions import ValidationError as VinError
except ImportError as error:
    sys.exit(f"A Python package is missing ({error}): python3 -m pip install python-stdnum mrz vininfo")

DIGITS = "0123456789"
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"

# Digits and the letters of German documents.
SERIAL = DIGITS + "CFGHJKLMNPRTVWXYZ"
ID_CARD, PASSPORT, PERMIT = "LMNPRTVWXY", "CFGHJK", "CFGHJKLMNPRTVWXYZ"

# Countries and what follows the check digits; more than those that live here, less than the registry: of some countries
# python-stdnum asks for national check digits too, which the registry of SWIFT does not describe.
BBAN = {
    "DE": "n" * 18,
    "AT": "n" * 16,
    "CH": "n" * 5 + "c" * 12,
    "DK": "n" * 14,
    "GB": "a" * 4 + "n" * 14,
    "LI": "n" * 5 + "c" * 12,
    "LU": "n" * 3 + "c" * 13,
    "NL": "a" * 4 + "n" * 10,
    "RO": "a" * 4 + "c" * 16,
    "SE": "n" * 20,
    "TR": "n" * 5 + "0" + "c" * 16,
    "UA": "n" * 6 + "c" * 19,
}


def some(rng, pattern):
    sets = {"n": DIGITS, "a": LETTERS, "c": DIGITS + LETTERS}
    return "".join(rng.choice(sets.get(one, one)) for one in pattern)


def right_iban(rng):
    country = rng.choice(sorted(BBAN))
    base = some(rng, BBAN[country])
    return country + iban.calc_check_digits(country + "00" + base) + base


def right_tax_id(rng):
    # Nine different digits and one of them once or twice more, in any order; the first is not 0.
    while True:
        if rng.random() < 0.5:
            chosen = rng.sample(DIGITS, 9)
            chosen.append(rng.choice(chosen))
        else:
            chosen = rng.sample(DIGITS, 8)
            chosen += [rng.choice(chosen)] * 2
        rng.shuffle(chosen)
        if chosen[0] != "0":
            base = "".join(chosen)
            return base + mod_11_10.calc_check_digit(base)


def right_vat_id(rng):
    base = rng.choice(DIGITS[1:]) + some(rng, "n" * 7)
    return "DE" + base + mod_11_10.calc_check_digit(base)


def right_leitweg_id(rng):
    key = rng.choice([f"{land:02}" for land in range(1, 17)] + ["99"]) + some(rng, "n" * rng.randint(0, 10))
    own = some(rng, "c" * rng.randint(1, 30)) if rng.random() < 0.7 else ""
    parts = [key, own] if own else [key]
    if len("-".join(parts)) + 3 < 5:
        return right_leitweg_id(rng)
    return "-".join(parts + [mod_97_10.calc_check_digits("".join(parts))])


def right_serial(first):
    def right(rng):
        serial = rng.choice(first) + "".join(rng.choice(SERIAL) for _ in range(8))
        return serial + hash_string(serial)

    return right


def check_serial(first, old):
    def check(number):
        # Who types the letter O means zero.
        number = number.replace("O", "0")
        serial, digit = number[:9], number[9:]
        if len(number) not in (9, 10) or set(number) - set(SERIAL):
            raise ValidationError()
        # Cards of before November 2010 have digits only.
        if serial[0] not in first and not (old and serial.isdigit()):
            raise ValidationError()
        if digit and hash_string(serial) != digit:
            raise ValidationError()
        return serial

    return check


def health_digit(letter, digits):
    # Luhn's sum, as if the check digit were 0.
    return str(luhn.checksum(f"{ord(letter) - 64:02}{digits}0"))


def right_health_number(rng):
    letter, digits = rng.choice(LETTERS), some(rng, "n" * 8)
    return letter + digits + health_digit(letter, digits)


def check_health_number(number):
    letter, digits, digit = number[:1], number[1:9], number[9:]
    if len(number) != 10 or letter not in LETTERS or not number[1:].isdigit() or health_digit(letter, digits) != digit:
        raise ValidationError()
    return number


VIN_LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ"


def right_vin(rng):
    number = "".join(rng.choice(DIGITS + VIN_LETTERS) for _ in range(17))
    if rng.random() < 0.7:
        number = rng.choice("145L") + number[1:]
    fits = (f"{number[:8]}{digit}{number[9:]}" for digit in DIGITS + "X")
    return next((one for one in fits if digit_fits(Vin(one))), number)


def digit_fits(vin):
    # Of some makers the package knows that they keep to no check digit, and then it does not look at it.
    vin.assembler.__class__.uses_sae_checkdigit = True
    return vin.verify_checksum(check_year=False)


def check_vin(number):
    try:
        vin = Vin(number)
    except VinError as error:
        raise ValidationError() from error
    return number if number[0] not in "145L" or digit_fits(vin) else DOUBT + number


# Before what is stored, if it is to be asked about.
DOUBT = "? "

KINDS = {
    "iban": (right_iban, lambda number: right_by_iban(number), DIGITS + LETTERS),
    "tax-id": (right_tax_id, idnr.validate, DIGITS),
    "vat-id": (right_vat_id, lambda number: "DE" + vat.validate(number), DIGITS),
    "leitweg-id": (right_leitweg_id, leitweg.validate, DIGITS + LETTERS + "-"),
    "id-card": (right_serial(ID_CARD), check_serial(ID_CARD, True), SERIAL + "AEOS"),
    "passport": (right_serial(PASSPORT), check_serial(PASSPORT, True), SERIAL + "AEOS"),
    "residence-permit": (right_serial(PERMIT), check_serial(PERMIT, False), SERIAL + "AEOS"),
    "health-number": (right_health_number, check_health_number, DIGITS + LETTERS),
    "vin": (right_vin, check_vin, DIGITS + LETTERS),
}


def values(rng, right, alphabet, count):
    found = []
    while len(found) < count:
        number = right(rng)
        found.append(number)
        place = rng.randrange(len(number))
        found.append(number[:place] + rng.choice(alphabet) + number[place + 1 :])
        # Of the same length, or one more or less.
        found.append(some(rng, "n" * max(1, len(number) + rng.choice([-1, 0, 0, 0, 1]))))
    return found[:count]


def right_by_iban(number):
    # ISO 13616 has two digits there; python-stdnum takes letters as well if they happen to fit.
    if not number[2:4].isdigit():
        raise ValidationError()
    return iban.validate(number)


def theirs(validate, number):
    try:
        return validate(number)
    except ValidationError:
        return None


def ours(kind, numbers):
    command = shlex.split(os.environ.get("LOTSE_BIN") or "cargo run -q -p server --") + ["plausible", kind]
    text = "".join(number + "\n" for number in numbers)
    output = subprocess.run(command, check=True, input=text, stdout=subprocess.PIPE, text=True, encoding="utf-8").stdout
    lines = [line.split("\t", 1) for line in output.splitlines()]
    said = {"ok": "", "doubt": DOUBT}
    return [said[word] + value if word in said else None for word, value in lines]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--values", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    passed = failed = 0
    for kind, (right, validate, alphabet) in KINDS.items():
        rng = random.Random(f"{options.seed} {kind}")
        numbers = values(rng, right, alphabet, options.values)
        expected = [theirs(validate, number) for number in numbers]
        found = ours(kind, numbers)
        if len(found) != len(numbers):
            sys.exit(f"{kind}: {len(found)} answers to {len(numbers)} values")
        different = [(n, e, f) for n, e, f in zip(numbers, expected, found) if e != f]
        for number, theirs_, ours_ in different[:10]:
            print(f"{kind}: {number}: the other says {theirs_}, Lotse says {ours_}")
        good = sum(answer is not None for answer in expected)
        print(f"{kind}: {good} of {len(numbers)} are right, {len(different)} differences")
        # Without right ones nothing was compared.
        if different or good < options.values // 4:
            failed += 1
        else:
            passed += 1
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
