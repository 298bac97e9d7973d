"""What the live mounts carry: every programme a minute long, so that programmes begin on the minute of any clock."""
import numpy as np

import sound
from classical import PIECES
from nights import nights
from piece import Line, Piece, assemble, mixed
from score import Score, pitch
from script import read_script
from stories import SCRIPTS

MINUTE = 60.0
IDENT = 3.0
NEWS = ("evening-edition", "weather-and-tides", "long-table", "on-the-water", "almanac")
VIBRAPHONE, HARP, STRINGS = 11, 46, 48


def _ident(notes: str, seconds: float) -> np.ndarray:
    """The station's four notes on vibraphone and harp over strings: mono."""
    score = Score()
    for channel, (program, volume) in enumerate(((VIBRAPHONE, 104), (HARP, 90), (STRINGS, 60))):
        score.instrument(channel, program, volume=volume, reverb=90)
    for index, name in enumerate(notes.split()):
        score.note(0, 0.1 + index * 0.32, 2.4, pitch(name), 82 - 3 * index)
        score.note(1, 0.1 + index * 0.32, 2.4, pitch(name) - 12, 70)
    for name in ("D3", "A3", "E4", "F#4"):
        score.note(2, 0.05, seconds - 1.6, pitch(name), 58)
    played = score.played(seconds).mean(axis=1)
    return sound.faded(played, 0.01, 1.2) * 10 ** ((-22 - sound.loudness(played)) / 20)


def _placed(parts: list[tuple[float, np.ndarray]]) -> np.ndarray:
    total = np.zeros((round(MINUTE * sound.RATE), *parts[0][1].shape[1:]))
    for start, samples in parts:
        at = round(start * sound.RATE)
        samples = samples[: len(total) - at]
        total[at : at + len(samples)] += samples
    return total


def _news_piece(name: str) -> Piece:
    return assemble(read_script(SCRIPTS / f"news-{name}.txt"), IDENT - 0.3, 0.2)


def news_lines() -> list[Line]:
    """All that is said in the loop of the news mount, on the loop's clock."""
    return [
        Line(line.speaker, [(word, start + index * MINUTE, end + index * MINUTE) for word, start, end in line.words])
        for index, name in enumerate(NEWS)
        for line in _news_piece(name).lines
    ]


def _news_programme(name: str) -> np.ndarray:
    piece = _news_piece(name)
    assert piece.seconds < MINUTE - 0.4, (name, piece.seconds)
    parts = [(0, mixed(piece)), (0, _ident("A4 D5 F#5 E5", IDENT + 1.2))]
    left = MINUTE - piece.seconds
    if left > 2.2:
        parts.append((piece.seconds, _ident("E5 F#5 D5 A4", left)))
    if name == "on-the-water":
        parts.append((0, sound.faded(sound.water(MINUTE, 17), 2, 2) * 0.004))
    return _placed(parts)


def _classical_programme(number: int) -> np.ndarray:
    words = assemble(read_script(SCRIPTS / f"classical-{number}.txt"), 0.7, 0)
    played = PIECES[number - 1]().played(MINUTE - words.seconds - 0.7)
    music = sound.faded(played * 10 ** ((-18 - sound.loudness(played)) / 20), 0, 1.5)
    voice = mixed(words)
    return _placed([(0, np.stack([voice, voice], axis=1)), (words.seconds + 0.7, music)])


def loops() -> dict[str, tuple[np.ndarray, float]]:
    """Each mount's whole loop and its loudness in LUFS."""
    return {
        "news": (np.concatenate([_news_programme(name) for name in NEWS]), -16),
        "classical": (np.concatenate([_classical_programme(n) for n in (1, 2, 3, 4)]), -17),
        "nights": (nights(), -20),
    }
