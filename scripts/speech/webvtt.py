"""WebVTT: a cue per sentence, its speaker as a voice span, and a timestamp before each word."""
from cast import CAST
from piece import Line


def _clock(seconds: float) -> str:
    thousandths = round(seconds * 1000)
    return "%02d:%02d:%02d.%03d" % (
        thousandths // 3_600_000,
        thousandths // 60_000 % 60,
        thousandths // 1000 % 60,
        thousandths % 1000,
    )


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _cue(number: int, line: Line) -> str:
    words = [f"<{_clock(start)}>{_escaped(word)}" for word, start, _ in line.words]
    span = f"{_clock(line.words[0][1])} --> {_clock(line.words[-1][2])}"
    first = _escaped(line.words[0][0])
    text = " ".join([first, *words[1:]])
    return f"{number}\n{span}\n<v {CAST[line.speaker].name}>{text}</v>\n"


def webvtt(lines: list[Line]) -> str:
    cues = [_cue(index + 1, line) for index, line in enumerate(lines)]
    return "\n".join(["WEBVTT\n", *cues])
