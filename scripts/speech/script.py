"""Reads a radio script: a paragraph per turn, `Name: text`; `{shown|spoken}` where the spelling misleads the voice."""
import re
from dataclasses import dataclass
from pathlib import Path

RESPELT = re.compile(r"\{([^|}]*)\|([^}]*)\}")


@dataclass(frozen=True)
class Sentence:
    speaker: str
    shown: str
    spoken: str
    opens_turn: bool


def _sentences(text: str) -> list[str]:
    return [part for part in re.split(r"(?<=[.!?])\s+|(?<=[.!?]\")\s+", text) if part]


def read_script(path: Path) -> list[Sentence]:
    sentences = []
    for paragraph in path.read_text().strip().split("\n\n"):
        speaker, text = paragraph.split(": ", 1)
        for index, part in enumerate(_sentences(" ".join(text.split()))):
            shown, spoken = RESPELT.sub(r"\1", part), RESPELT.sub(r"\2", part)
            assert len(shown.split()) == len(spoken.split()), part
            sentences.append(Sentence(speaker, shown, spoken, index == 0))
    return sentences
