#!/usr/bin/env python3
"""Compares the checks of telephone numbers and mail addresses with `phonenumbers` (libphonenumber) and `email-validator`:
10,000 values of each, right and wrong, as people write them.

    pip install phonenumbers email-validator
    tools/compare/contacts.py [--values 10000] [--seed 1]

Nobody is refused because a numbering plan changed, and nothing is looked up: Lotse knows less of numbers and domains than the
other two, on purpose. So what they call right must be taken and stored the same; what they refuse need not be refused. Each
difference has one of the reasons that stand below as constants, or counts as failed. Prints how often each was given, and as its
last line `N passed, N failed`.
"""

import argparse
import random
import re
import sys

from plausibility import DIGITS, LETTERS, ours

try:
    import idna
    import phonenumbers
    from email_validator import EmailNotValidError, validate_email
except ImportError as error:
    sys.exit(f"A Python package is missing ({error}): python3 -m pip install phonenumbers email-validator")

SHORT = "fewer than six digits: emergency and service numbers belong to nobody who files an application"
PLUS = "a plus sign within the number: they cut off what follows or leave it out, Lotse asks again"
NO_AREA = "neither 0 nor + at the front: they take it for a number of all Germany, Lotse does not guess the area and keeps it as typed"
PLAN = "a length or a country that no numbering plan has today: Lotse knows no plans"
LONG = "more digits than the 15 of E.164"
INSIDE = "(0) where it does not stand behind the country: they dial it, Lotse leaves it out"
ZEROS = "more zeros in a row than there can be: Lotse leaves out all of them"
PREFIX = "a prefix of another country's own calls behind its code, as in +43 01: Lotse knows it only of Germany"

NO_DOT = "a domain without a dot: such hosts take no mail from outside"
DIGIT = "a digit in the top-level domain: there is none (RFC 3696, section 2)"
ONE_LETTER = "a top-level domain of one letter: there is none"
BLANK = "a blank at an end: Lotse takes it away"
PUNYCODE = "a domain with two hyphens behind its first two letters, as in xn--, that stands for no word: Lotse does not decode them"

REGIONS = ["AT", "CH", "DZ", "ES", "FR", "GB", "GR", "HR", "IN", "IQ", "IT", "NL", "PL", "RO", "RS", "RU", "SY", "TR", "UA", "US"]


def right_phone(rng):
    """A number that is in use by its plan, as somebody in Germany writes it."""
    while True:
        region = "DE" if rng.random() < 0.6 else rng.choice(REGIONS)
        kind = rng.choice([phonenumbers.PhoneNumberType.FIXED_LINE, phonenumbers.PhoneNumberType.MOBILE])
        example = phonenumbers.example_number_for_type(region, kind)
        national = phonenumbers.national_significant_number(example)
        national = national[:3] + "".join(rng.choice(DIGITS) for _ in national[3:])
        number = phonenumbers.parse(f"+{example.country_code}{national}")
        if phonenumbers.is_valid_number(number):
            break
    formats = phonenumbers.PhoneNumberFormat
    text = phonenumbers.format_number(number, rng.choice([formats.E164, formats.INTERNATIONAL]))
    if region == "DE" and rng.random() < 0.5:
        text = phonenumbers.format_number(number, formats.NATIONAL)
        return rng.choice([text, text.replace(" ", ""), text.replace(" ", "/", 1), f"({text})".replace(" ", ") ", 1).rstrip(")")])
    return rng.choice([text, text.replace("+", "00", 1), text.replace(f"+{number.country_code} ", f"+{number.country_code} (0) ", 1)
                       if region == "DE" else text])


def their_phone(text):
    try:
        number = phonenumbers.parse(text, "DE")
    except phonenumbers.NumberParseException:
        return None
    if number.extension or not phonenumbers.is_possible_number(number):
        return None
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def phone_reason(text, theirs, ours_):
    if ours_ is None:
        if "+" in text.strip()[1:]:
            return PLUS
        if len(theirs) > 16:
            return LONG
        return SHORT if len(theirs.removeprefix("+49").lstrip("0")) < 6 or len(theirs) < 7 else None
    if not ours_.startswith("+"):
        return NO_AREA if "(0)" in text or theirs in (None, f"+49{ours_}", f"+{ours_}") else None
    if theirs is None:
        return PLAN
    if "(0)" in text:
        return INSIDE
    if re.search(r"^(000|\+00|(\+|00)4900)", re.sub(r"[^+0-9]", "", text)):
        return ZEROS
    # The same but for what stands behind the code of the country.
    more = len(ours_) - len(theirs)
    left_out = any(ours_[:place] + ours_[place + more :] == theirs for place in range(2, 5))
    return PREFIX if more > 0 and left_out else None


def right_mail(rng):
    atom = lambda: "".join(rng.choice(LETTERS.lower() + LETTERS + DIGITS + "-_+'&") for _ in range(rng.randint(1, 12)))
    label = lambda: "".join(rng.choice(LETTERS.lower() + DIGITS) for _ in range(rng.randint(1, 12)))
    local = ".".join(atom() for _ in range(rng.randint(1, 3)))
    domain = ".".join(label() for _ in range(rng.randint(1, 3)))
    top = rng.choice(["de", "com", "org", "info", "museum", "eu", "tr", "xn--p1ai", "берлин", "berlin"])
    if rng.random() < 0.1:
        domain = rng.choice(["münchen", "Straße", "größe.bücher", "xn--mnchen-3ya", "почта"])
    return f"{local}@{rng.choice([domain, domain.upper()])}.{top}"


def their_mail(text):
    try:
        found = validate_email(text, check_deliverability=False, allow_smtputf8=False, globally_deliverable=False)
    except EmailNotValidError:
        return None
    return found.ascii_email


def mail_reason(text, theirs, ours_):
    domain = text.rsplit("@", 1)[-1]
    if ours_ is None:
        if "." not in domain:
            return NO_DOT
        top = domain.rsplit(".", 1)[-1]
        return ONE_LETTER if len(top) == 1 else DIGIT if re.search(r"[0-9]", top) else None
    if theirs is not None:
        return None
    if text != text.strip():
        return BLANK
    return PUNYCODE if re.search(r"(^|\.)..--", domain) else None


def in_ascii(mail):
    """As it is asked for in the DNS; Lotse stores a domain as it was typed."""
    local, domain = mail.rsplit("@", 1)
    try:
        return f"{local}@{idna.encode(domain).decode()}"
    except idna.IDNAError:
        return mail


KINDS = {
    "phone": (right_phone, their_phone, phone_reason, str, DIGITS + "+-/ ()"),
    "mail": (right_mail, their_mail, mail_reason, in_ascii, LETTERS.lower() + DIGITS + ".@-_ ä,;"),
}


def values(rng, right, alphabet, count):
    found = []
    while len(found) < count:
        text = right(rng)
        place = rng.randrange(len(text))
        found += [text, text[:place] + rng.choice(alphabet) + text[place + 1 :]]
        found.append("".join(rng.choice(alphabet) for _ in range(rng.randint(1, len(text) + 2))))
    return found[:count]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--values", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    passed = failed = 0
    for kind, (right, validate, reason, same, alphabet) in KINDS.items():
        rng = random.Random(f"{options.seed} {kind}")
        texts = values(rng, right, alphabet, options.values)
        expected = [validate(text) for text in texts]
        found = [same(answer) if answer else None for answer in ours(kind, texts)]
        if len(found) != len(texts):
            sys.exit(f"{kind}: {len(found)} answers to {len(texts)} values")
        reasons, unexplained = {}, []
        for text, theirs, ours_ in zip(texts, expected, found):
            if theirs != ours_:
                why = reason(text, theirs, ours_)
                if why:
                    reasons[why] = reasons.get(why, 0) + 1
                else:
                    unexplained.append((text, theirs, ours_))
        for text, theirs, ours_ in unexplained[:20]:
            print(f"{kind}: {text!r}: the other says {theirs}, Lotse says {ours_}")
        good = sum(answer is not None for answer in expected)
        print(f"{kind}: {good} of {len(texts)} are right, {len(unexplained)} differences without a reason")
        for why, times in sorted(reasons.items(), key=lambda one: -one[1]):
            print(f"    {times} times: {why}")
        # Without right ones nothing was compared.
        if unexplained or good < options.values // 4:
            failed += 1
        else:
            passed += 1
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
