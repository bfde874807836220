#!/usr/bin/env python3
"""Looks through plugin/embed/i18n/sidelight_*.ts of the project given: prints one line a fault, exits 1 if there is any.

  check_words.py ROOT

A sentence that stands in the sources and not in a language is found by letting tools/words update a copy.
"""
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

# How many forms a number has, by language.
PLURALS = {"ar": 6, "de": 2, "en": 2, "es": 2, "fr": 2, "pt": 2}
# What must not stand in a language: (pattern, why).
TYPOGRAPHY = {
    "fr": [(r"(?<=\S) [;:?!»]|« |(?<=\w)[;?!]", "a no-break space belongs before ; : ? ! » and behind «"), (r"'", "an apostrophe is ’")],
    "de": [(r'"|“[\w%]', "quotes are „ and “")],
    "es": [(r"^[^¿]*\?$", "a question begins with ¿"), (r'"|“', "quotes are « and »")],
    "pt": [(r'"|“', "quotes are « and »")],
    "ar": [(r"[^\x00-\x7F]\s*[,;?]", "commas and question marks are ، ؛ ؟"), (r'"|“', "quotes are « and »")],
}
PATTERN_OF_DATES = re.compile(r"\bd+ MMM|\bHH?:mm")


def places(text):
    """The %1 and %n of a text, sorted; %L1 and %Ln stand for the same, written as the language writes numbers."""
    return sorted(place.replace("L", "") for place in re.findall(r"%L?(?:\d|n)", text))


def faults_of_form(language, source, form, number_may_be_missing):
    if not form.strip():
        yield "is empty"
        return
    wanted, given = places(source), places(form)
    if number_may_be_missing:
        wanted, given = ([p for p in list_ if p != "%n"] for list_ in (wanted, given))
    if wanted != given:
        yield f"has {given or 'no places'}, the source {wanted or 'none'}"
    if source[:1].isspace() != form[:1].isspace() or source[-1:].isspace() != form[-1:].isspace():
        yield "begins or ends with other spaces than the source"
    for ending in ("…", ":"):
        if source.endswith(ending) and not form.endswith(ending):
            yield f"does not end with {ending}"
    if not PATTERN_OF_DATES.search(source):
        for pattern, why in TYPOGRAPHY.get(language, []):
            if re.search(pattern, form):
                yield why


def faults_of_message(language, message):
    source = message.findtext("source") or ""
    translation = message.find("translation")
    if translation is None or translation.get("type") == "unfinished":
        yield "is not translated"
        return
    forms = [form.text or "" for form in translation.findall("numerusform")]
    if not message.get("numerus"):
        yield from faults_of_form(language, source, translation.text or "", False)
    elif len(forms) != PLURALS[language]:
        yield f"has {len(forms)} plural forms, not {PLURALS[language]}"
    else:
        for index, form in enumerate(forms):
            # "Show the event" needs no number; the form for many does.
            yield from faults_of_form(language, source, form, index < len(forms) - 1)


def faults_of_file(path):
    language = path.stem.removeprefix("sidelight_")
    if language not in PLURALS:
        yield f"{path.name}: say in check_words.py how many plural forms this language has"
        return
    for context in ElementTree.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            for fault in faults_of_message(language, message):
                yield f"{path.name}: {context.findtext('name')}: “{message.findtext('source')}” {fault}"


def messages_of(path):
    for context in ElementTree.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            yield context.findtext("name"), message.findtext("source"), message.findtext("comment") or ""


def faults_against_sources(root, files):
    """What tools/words would add to, or take from, each of the files."""
    with tempfile.TemporaryDirectory() as folder:
        for path in files:
            shutil.copy(path, folder)
        subprocess.run([root / "tools/words", folder], check=True, stdout=subprocess.DEVNULL)
        for path in files:
            here, wanted = set(messages_of(path)), set(messages_of(pathlib.Path(folder) / path.name))
            for context, source, _ in sorted(wanted - here):
                yield f"{path.name}: {context}: “{source}” is missing; run tools/words and translate it"
            for context, source, _ in sorted(here - wanted):
                yield f"{path.name}: {context}: “{source}” is no longer in the sources; run tools/words"


def main():
    root = pathlib.Path(sys.argv[1]).resolve()
    files = sorted((root / "plugin/embed/i18n").glob("sidelight_*.ts"))
    found = [fault for path in files for fault in faults_of_file(path)]
    found += faults_against_sources(root, files)
    missing = set(PLURALS) - {path.stem.removeprefix("sidelight_") for path in files}
    found += [f"there is no sidelight_{language}.ts" for language in sorted(missing)]
    print("\n".join(found) if found else f"{len(files)} languages are complete")
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
