"""The newsroom's stories: the finished sound of each, and its lines with the time of every word."""
from dataclasses import dataclass
from pathlib import Path

import numpy as np

import sound
from piece import Line, Piece, assemble, mixed
from script import read_script

SCRIPTS = Path(__file__).parent / "scripts"


@dataclass(frozen=True)
class Story:
    name: str
    lead: float
    """Seconds of place before the first word."""
    beside_the_water: str | None
    """Whose words are heard with the water behind them."""
    horn: bool = False


STORIES = (
    Story("bridge", 2.2, "Tomas", horn=True),
    Story("lighthouse", 0.5, "Ewan"),
    Story("oysters", 0.5, "Tomas"),
    Story("library", 1.2, "Ewan"),
)


def _water_level(story: Story, piece: Piece) -> np.ndarray:
    """Gain of the water over time: up before and under that speaker's words, fading between."""
    spans = piece.spans_of(story.beside_the_water) if story.beside_the_water else []
    opening = [(0.0, story.lead)] if story.lead > 1 else []
    points = []
    for start, end in [*opening, *spans]:
        points += [(start - 0.7, 0), (start, 1), (end + 0.1, 1), (end + 1.3, 0)]
    points.sort()
    when = np.arange(round(piece.seconds * sound.RATE)) / sound.RATE
    return np.interp(when, [p[0] for p in points], [p[1] for p in points]) if points else np.zeros(len(when))


def produced(story: Story) -> tuple[np.ndarray, Piece]:
    piece = assemble(read_script(SCRIPTS / f"{story.name}.txt"), story.lead, 1.0)
    total = mixed(piece)
    total += 0.006 * sound.water(piece.seconds + 1, 3)[: len(total)] * _water_level(story, piece)
    if story.horn:
        call = sound.horn(1.3) * 0.018
        far = sound.convolved(np.concatenate([call, np.zeros(2 * sound.RATE)]), sound.room(8, 1.6, 0.1))
        at = round(0.3 * sound.RATE)
        total[at : at + len(call)] += 0.4 * call
        total[at : at + len(far)] += far
    return sound.levelled(sound.faded(total, 0.3, 0.5), -16), piece


def translations(story: Story, piece: Piece) -> dict[str, list[Line]]:
    """By language, the story's own sentences in other words: each as one, with the time of the sentence that is heard."""
    return {path.suffixes[0].removeprefix("."): _translated(path, piece) for path in SCRIPTS.glob(f"{story.name}.*.txt")}


def _translated(path: Path, piece: Piece) -> list[Line]:
    sentences = read_script(path)
    assert [s.speaker for s in sentences] == [line.speaker for line in piece.lines], path
    spans = [(line.words[0][1], line.words[-1][2]) for line in piece.lines]
    return [Line(s.speaker, [(s.shown, start, end)]) for s, (start, end) in zip(sentences, spans)]
