"""The component for spaCy."""

import unittest

import ledekit
from support import ARTICLE, ODD_TEXTS, TestCase, have


@unittest.skipUnless(have("spacy"), "spaCy is not installed")
class Component(TestCase):
    def setUp(self):
        import spacy

        self.nlp = spacy.blank("en")
        self.nlp.add_pipe("lede", config={"options": {"date": "2017-01-05"}})

    def test_ents_are_the_names_times_and_quantities(self):
        doc = self.nlp(ARTICLE)
        found = {(ent.text, ent.label_) for ent in doc.ents}
        self.assertLessEqual(
            {
                ("Elena Márquez", "PERSON"),
                ("Harbour Alliance", "ORG"),
                ("Rotterdam", "GPE"),
                ("Tuesday", "DATE"),
                ("P1.2 billion", "MONEY"),
            },
            found,
        )

    def test_ents_of_one_entity_have_its_id(self):
        doc = self.nlp(ARTICLE)
        ids = {ent.id_ for ent in doc.ents if "Márquez" in ent.text}
        self.assertEqual(len(ids), 1)
        self.assertEqual(next(ent for ent in doc.ents if "Márquez" in ent.text)._.lede_entity.name, "Elena Márquez")
        self.assertTrue(all(ent._.lede_entity is None for ent in doc.ents if ent.label_ == "DATE"))

    def test_quotations_mentions_and_the_whole_analysis(self):
        doc = self.nlp(ARTICLE)
        quote = doc.spans["lede_quotes"][0]
        self.assertEqual((quote.text, quote.label_), ("“We will not wait,”", "direct"))
        self.assertEqual(quote._.lede_speaker.name, "Elena Márquez")
        self.assertEqual(doc._.lede, ledekit.analyze(ARTICLE, date="2017-01-05"))
        self.assertEqual(len(doc.spans["lede_mentions"]), len(doc._.lede.mentions))

    def test_odd_texts_pass(self):
        for name, text in ODD_TEXTS.items():
            with self.subTest(name):
                self.assertEqual(self.nlp(text).text, text)

    def test_many_texts_and_a_stored_pipeline(self):
        import spacy

        docs = list(self.nlp.pipe([ARTICLE, "Ada Moss left."]))
        self.assertEqual([ent.text for ent in docs[1].ents], ["Ada Moss"])
        folder = self.folder()
        self.nlp.to_disk(folder)
        doc = spacy.load(folder)("He came to Lima today.")
        self.assertEqual([(ent.text, ent.label_) for ent in doc.ents], [("Lima", "GPE"), ("today", "DATE")])
        self.assertEqual(doc._.lede.times[0].value, "2017-01-05")

    def test_unknown_options_are_refused_by_name(self):
        with self.assertRaisesRegex(Exception, "no option 'layer'; did you mean 'layers'"):
            self.nlp.add_pipe("lede", name="second", config={"options": {"layer": ["quotes"]}})


if __name__ == "__main__":
    unittest.main()
