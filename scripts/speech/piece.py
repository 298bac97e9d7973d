"""Puts a script's sentences on one timeline: the voices, each in its room, and each word's time on the finished sound."""
from dataclasses import dataclass

import numpy as np

import flite
import sound
from cast import CAST
from flite import RATE
from script import Sentence

SENTENCE_PAUSE = 0.42
TURN_PAUSE = 0.72


@dataclass(frozen=True)
class Line:
    """A sentence as spoken: its words as shown, with their times in seconds on the piece's clock."""

    speaker: str
    words: list[tuple[str, float, float]]


@dataclass(frozen=True)
class Piece:
    voices: dict[str, np.ndarray]
    lines: list[Line]
    seconds: float

    def spans_of(self, speaker: str) -> list[tuple[float, float]]:
        """Where `speaker` holds the word: neighbouring sentences are one span."""
        spans: list[tuple[float, float]] = []
        previous = None
        for line in self.lines:
            if line.speaker == speaker:
                start = spans.pop()[0] if previous == speaker else line.words[0][1]
                spans.append((start, line.words[-1][2]))
            previous = line.speaker
        return spans


def _spoken(sentences: list[Sentence]) -> list[flite.Spoken]:
    voices = {name: CAST[name].load() for name in sorted({s.speaker for s in sentences})}
    return [flite.speak(voices[s.speaker], s.spoken) for s in sentences]


def assemble(sentences: list[Sentence], lead: float, tail: float) -> Piece:
    """`lead` and `tail`: seconds before the first word and after the last."""
    clock, starts, spoken = lead, [], _spoken(sentences)
    for index, (sentence, speech) in enumerate(zip(sentences, spoken)):
        if index:
            clock += TURN_PAUSE if sentence.opens_turn else SENTENCE_PAUSE
        clock = round(clock * RATE) / RATE
        starts.append(clock)
        clock += len(speech.samples) / RATE
    seconds = clock + tail
    voices = {s.speaker: np.zeros(round(seconds * RATE)) for s in sentences}
    lines = []
    for sentence, speech, start in zip(sentences, spoken, starts):
        at = round(start * RATE)
        voices[sentence.speaker][at : at + len(speech.samples)] += speech.samples
        times = [(start + a, start + b) for a, b in speech.tokens]
        lines.append(Line(sentence.speaker, [(w, a, b) for w, (a, b) in zip(sentence.shown.split(), times)]))
    return Piece(voices, lines, seconds)


def mixed(piece: Piece) -> np.ndarray:
    """The voices, each treated and in its room; all equally loud."""
    total = np.zeros(round(piece.seconds * RATE))
    for seed, (name, track) in enumerate(sorted(piece.voices.items())):
        speaker = CAST[name]
        voice = sound.filtered(track, speaker.filters)
        voice = voice + speaker.room * sound.convolved(voice, sound.room(seed + 1, 0.32, 0.3)) * 3
        total += voice * 10 ** ((-20 - sound.loudness(voice)) / 20)
    return total
