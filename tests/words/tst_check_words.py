#!/usr/bin/env python3
"""check_words.py names each kind of fault when it is planted, and nothing where all is well."""
import unittest
import xml.etree.ElementTree as ElementTree

import check_words


def faults(language, source, *forms, numerus=False, unfinished=False):
    message = ElementTree.Element("message", {"numerus": "yes"} if numerus else {})
    ElementTree.SubElement(message, "source").text = source
    translation = ElementTree.SubElement(message, "translation", {"type": "unfinished"} if unfinished else {})
    if numerus:
        for form in forms:
            ElementTree.SubElement(translation, "numerusform").text = form
    else:
        translation.text = forms[0]
    return list(check_words.faults_of_message(language, message))


class Words(unittest.TestCase):
    def test_good_ones_pass(self):
        self.assertEqual(faults("de", "Late since %1", "Überfällig seit %1"), [])
        self.assertEqual(faults("fr", "Why?", "Pourquoi\u202f?"), [])
        self.assertEqual(faults("fr", "“%1”", "«\u00a0%1\u00a0»"), [])
        self.assertEqual(faults("ar", "%1, then %2", "%1، ثم %2"), [])
        self.assertEqual(faults("en", "%n event(s)", "%n event", "%Ln events", numerus=True), [])
        self.assertEqual(faults("de", "Show the %n event(s)", "Ereignis anzeigen", "%Ln Ereignisse anzeigen", numerus=True), [])

    def test_each_fault_is_named(self):
        planted = {
            "is empty": faults("de", "Close", ""),
            "is not translated": faults("de", "Close", "Schließen", unfinished=True),
            "the source ['%1']": faults("de", "Late since %1", "Überfällig"),
            "has ['%1', '%1']": faults("de", "%1, %2", "%1, %1"),
            "has no places": faults("de", "%n event(s)", "Ereignis", "Ereignisse", numerus=True),
            "has 2 plural forms, not 6": faults("ar", "%n event(s)", "%n", "%n", numerus=True),
            "other spaces": faults("de", ", then ", ", dann"),
            "does not end with …": faults("es", "keeping…", "conservando"),
            "does not end with :": faults("es", "Not now:", "Ahora no"),
            "no-break space": faults("fr", "Why?", "Pourquoi ?"),
            "an apostrophe": faults("fr", "All", "Tout l'historique"),
            "„ and “": faults("de", "“%1”", "“%1”"),
            "begins with ¿": faults("es", "Who is this?", "Quién es?"),
            "، ؛ ؟": faults("ar", "Who is this?", "من هذا?"),
        }
        for expected, found in planted.items():
            with self.subTest(expected):
                self.assertTrue(any(expected in fault for fault in found), found)


if __name__ == "__main__":
    unittest.main()
