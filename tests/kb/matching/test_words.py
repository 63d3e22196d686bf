"""Folding, words, concepts and repair."""

from __future__ import annotations

import tracemalloc

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb.matching import normalize
from kb.matching.common_words import LANGUAGES, common_words
from kb.matching.concepts import Lexicon, index
from kb.matching.expressions import Expression, parts_of
from kb.matching.features import features
from kb.matching.spelling import Repairer
from kb.matching.tokens import clauses, join, sentences


class TestFolding:
    """Spellings of one thing become equal."""

    @given(st.text(max_size=200))
    def test_what_is_folded_stays(self, text: str) -> None:
        """Folding twice changes nothing more."""
        assert normalize(normalize(text)) == normalize(text)

    @pytest.mark.parametrize(
        ("one", "other"),
        [
            ("Contraseña", "contrasena"),
            ("MOT DE PASSE OUBLIÉ", "mot de passe oublie"),
            ("\uff24\uff33\uff2d \uff17", "dsm 7"),
            ("can\u2019t", "can't"),
            ("帳號被鎖", "账号被锁"),
            ("賬號", "账号"),
        ],
    )
    def test_spellings_become_equal(self, one: str, other: str) -> None:
        """Case, accents, width, quotation marks and script do not matter."""
        assert normalize(one) == normalize(other)


class TestWords:
    """Texts become sentences, clauses and words."""

    @pytest.mark.parametrize(
        ("text", "words"),
        [
            ("can't log in", ("cant", "log", "in")),
            ("l'adresse du nas", ("l", "adresse", "du", "nas")),
            ("dsm 7.2.1 on 192.168.1.5", ("dsm", "7.2.1", "on", "192.168.1.5")),
            ("err_connection_refused", ("err_connection_refused",)),
            ("2fa code", ("2fa", "code")),
            ("nas密码", ("nas", "密", "码")),
        ],
    )
    def test_what_belongs_together_stays_together(self, text: str, words: tuple[str, ...]) -> None:
        """Versions, addresses, error codes and mixed names are one word; Chinese characters one each."""
        assert sentences(text) == [words]

    def test_sentences_and_clauses_part(self) -> None:
        """Full stops part sentences, commas clauses; a version does neither."""
        assert clauses("it beeped, once. dsm 7.2 asks") == [
            [("it", "beeped"), ("once",)],
            [("dsm", "7.2", "asks")],
        ]

    @given(st.text(max_size=200))
    def test_clauses_lose_no_word(self, text: str) -> None:
        """The words of the clauses are the words of the sentences."""
        assert [join(sentence) for sentence in clauses(text)] == sentences(text)


class TestNotions:
    """Expressions of the lexicon are found in sentences."""

    LEXICON = Lexicon(
        index(
            Expression(concept, parts_of(written))
            for concept, written in [
                ("forgotten", "vergess-"),
                ("forgotten", "忘...密码"),
                ("reset-done", "after the reset"),
                ("refused", "doesn't take"),
                ("gone", "lost ... phone"),
            ]
        )
    )

    @pytest.mark.parametrize(
        ("text", "concept"),
        [
            ("ich habe es vergessen", "forgotten"),
            ("vergesslich wie ich bin", "forgotten"),
            ("我忘了我的密码", "forgotten"),
            ("It broke after the reset", "reset-done"),
            ("it doesn't take it", "refused"),
            ("I lost my old phone", "gone"),
        ],
    )
    def test_stems_gaps_and_scripts(self, text: str, concept: str) -> None:
        """A hyphen stands for any ending, dots for up to three words."""
        assert [
            found.concept for words in sentences(normalize(text)) for found in self.LEXICON.find(words)
        ] == [concept]

    @pytest.mark.parametrize(
        "text", ["after resetting", "the reset after", "lost it on a trip with a phone", "gefressen"]
    )
    def test_other_words_are_no_concept(self, text: str) -> None:
        """Order counts, and a gap is short."""
        assert [found for words in sentences(normalize(text)) for found in self.LEXICON.find(words)] == []

    def test_the_span_is_where_it_stands(self) -> None:
        """A concept knows its first word and the word after its last."""
        (found,) = self.LEXICON.find(("well", "after", "the", "reset", "it"))
        assert (found.start, found.end) == (1, 4)


def test_the_phone_over_which_one_helps_makes_no_codes() -> None:
    """It is neither the concept of a phone nor a word that speaks of one; a phone beside it still is."""
    written = [("phone", "phone"), ("by-phone-help", "on the phone with")]
    lexicon = Lexicon(index(Expression(concept, parts_of(words)) for concept, words in written))
    helps = features(("i", "am", "on", "the", "phone", "with", "dad"), lexicon)
    assert "#by-phone-help" in helps
    assert helps.isdisjoint({"#phone", "phone"})
    assert "#phone" in features(("on", "the", "phone", "with", "dad", "who", "lost", "his", "phone"), lexicon)


class TestRepair:
    """Misspelt words become words of the vocabulary, real words do not."""

    REPAIRER = Repairer(
        {"password": 9.0, "synology": 5.0, "authenticator": 3.0, "stop": 1.0}, ["shop", "lake", "late"]
    )

    @pytest.mark.parametrize(
        ("typed", "read_as"),
        [
            ("pasword", "password"),
            ("passwrod", "password"),
            ("synolgy", "synology"),
            ("autenticatr", "authenticator"),
        ],
    )
    def test_near_misses_are_repaired(self, typed: str, read_as: str) -> None:
        """One edit, and two in long words."""
        assert self.REPAIRER.repair(typed) == read_as

    @pytest.mark.parametrize("word", ["shop", "lake", "sto", "5001", "p4ssword", "passage", "zebra", "码"])
    def test_real_short_and_far_words_stay(self, word: str) -> None:
        """Common words, short words, numbers and strangers are left alone."""
        assert self.REPAIRER.repair(word) == word

    def test_words_too_long_to_be_any_are_not_kept_in_mind(self) -> None:
        """Ten thousand of them, each as long as a text may be, would take hundreds of megabytes."""
        repairer = Repairer({"password": 9.0}, [])
        tracemalloc.start()
        for number in range(100):
            word = f"{'a' * 100_000}{number}"
            assert repairer.read(word) == (word,)
        kept, _ = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        assert kept < 1_000_000

    @given(st.text(alphabet="abcdefghijklmnopqrstuvwxyz", max_size=15))
    def test_repair_is_final(self, word: str) -> None:
        """A repaired word needs no repair."""
        once = self.REPAIRER.repair(word)
        assert self.REPAIRER.repair(once) == once


@pytest.mark.parametrize("language", LANGUAGES)
def test_common_words_are_folded_and_stand_once(language: str) -> None:
    """A word that is not folded would never be met."""
    words = common_words(language)
    assert len(words) >= 2000
    assert len(set(words)) == len(words)
    assert all(normalize(word) == word for word in words)
