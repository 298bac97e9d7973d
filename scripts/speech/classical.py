"""Four short pieces of our own for Harbor Classical. Melodies are `note:beats` per bar; chords are one or two per bar."""
import numpy as np

from score import Score, above, chord, pitch, voiced

PIANO, HARP, CLARINET, OBOE, CELLO, STRINGS, PIZZICATO = 0, 46, 71, 68, 42, 48, 45

RELEASE = 0.96
"""A key let go before it is struck again: MIDI cannot tell two soundings of one key apart."""


class Player:
    """Plays as a person does: a little early or late, a little louder or softer."""

    def __init__(self, score: Score, seed: int) -> None:
        self.score = score
        self._rng = np.random.default_rng(seed)

    def note(self, channel: int, start: float, length: float, key: int, velocity: float) -> None:
        late, loud = self._rng.normal(0, 0.009), self._rng.normal(0, 3)
        self.score.note(channel, max(0, start + late), length, key, velocity + loud)


def _bars(text: str) -> list[list[tuple[int | None, float]]]:
    bars = []
    for bar in text.split("|"):
        notes = [item.split(":") for item in bar.split()]
        bars.append([(None if name == "-" else pitch(name), float(beats)) for name, beats in notes])
    return bars


def _melody(player: Player, channel: int, text: str, beat: float, velocity: float) -> None:
    clock = 0.0
    bars = _bars(text)
    for index, bar in enumerate(bars):
        arch = 10 * np.sin(np.pi * (index + 0.5) / len(bars))
        for key, beats in bar:
            if key is not None:
                player.note(channel, clock, beats * beat * RELEASE, key, velocity + arch)
            clock += beats * beat


def _pad(score: Score, channel: int, bars: list[list[str]], bar: float, floor: int, velocity: int, bass: int) -> None:
    previous = None
    for index, symbols in enumerate(bars):
        length = bar / len(symbols)
        for part, symbol in enumerate(symbols):
            root, classes = chord(symbol)
            previous = voiced(classes, previous, floor)
            start = index * bar + part * length
            for key in {above(root, bass), *previous}:
                score.note(channel, start, length * RELEASE, key, velocity)
    for index in range(0, len(bars), 4):
        score.swell(channel, index * bar, bar * min(4, len(bars) - index), 78, 116)


def tidal_study() -> Score:
    chords = "D A/C# Bm D/F# G D/F# Em7 A D F#m/C# Bm G Em7 A7 Bm G Em7 A7 D D".split()
    tune = """A5:3 F#5:2 G5:1 | E5:5 D5:1 | D5:3 F#5:2 E5:1 | A4:6 | B4:3 D5:2 E5:1 | F#5:3 A5:3 | G5:3 E5:2 F#5:1
      | D5:3 C#5:3 | A5:3 F#5:2 G5:1 | A5:3 C#6:3 | B5:3 F#5:2 A5:1 | G5:3 B5:3 | G5:3 A5:2 B5:1 | C#6:3 A5:2 G5:1
      | F#5:3 D5:3 | B4:3 D5:2 E5:1 | F#5:3 E5:3 | E5:2 D5:2 C#5:2 | D5:6 | D5:6"""
    score, beat = Score(), 0.4
    for hand in (0, 1):
        score.instrument(hand, PIANO, volume=104, reverb=70)
    player = Player(score, 11)
    _melody(player, 0, tune, beat, 66)
    for index, symbol in enumerate(chords):
        root, classes = chord(symbol)
        start, last = index * 6 * beat, index == len(chords) - 1
        low = above(root, 36)
        fifth = above(classes[2] if classes[2] != root else classes[0], low + 4)
        ladder = [low, fifth, low + 12, above(classes[1], low + 13), low + 12, fifth]
        for step, key in enumerate([*ladder[:4], low + 24, above(classes[1], low + 25)] if last else ladder):
            player.note(1, start + step * beat, beat * 1.6, key, 42 + 8 * (step == 0) + 5 * np.sin(index / 3))
        for hand in (0, 1):
            score.pedal(hand, start, start + 6 * beat + (4 if last else 0))
    return score


def lantern_waltz() -> Score:
    chords = """Gm Gm Cm D7 Gm Eb Am7b5 D7 Gm Bb Eb Cm Gm/D D7 Gm Gm
      Bb F/A Gm Dm Eb Bb/D Cm7 D7 Gm Cm Gm/D D7 Gm G""".split()
    tune = """D5:2 G5:1 | Bb5:2 A5:1 | G5:2 Eb5:1 | D5:3 | G5:2 Bb5:1 | G5:1 Bb5:1 Eb6:1 | D6:1 C6:1 A5:1 | F#5:2 A5:1
      | Bb5:2 A5:1 | D6:2 C6:1 | Bb5:2 G5:1 | Eb5:1 G5:1 C6:1 | Bb5:2 G5:1 | A5:1 F#5:1 D5:1 | G5:3 | -:2 F5:1
      | D6:2 F5:1 | C6:2 A5:1 | Bb5:2 D6:1 | A5:3 | G5:1 Bb5:1 Eb6:1 | D6:2 Bb5:1 | C6:1 Bb5:1 G5:1 | A5:2 A5:1
      | Bb5:2 A5:1 | G5:1 Eb5:1 C5:1 | Bb4:1 D5:1 G5:1 | A5:2 F#5:1 | G5:3 | G5:3"""
    score, beat = Score(), 0.54
    score.instrument(0, CLARINET, pan=76, volume=88)
    score.instrument(1, HARP, pan=46, volume=104)
    score.instrument(2, STRINGS, pan=64, volume=70, reverb=80)
    score.instrument(3, PIZZICATO, pan=84, volume=84)
    player = Player(score, 23)
    _melody(player, 0, tune, beat, 70)
    _pad(score, 2, [[symbol] for symbol in chords], 3 * beat, 55, 52, 43)
    previous = None
    for index, symbol in enumerate(chords):
        root, classes = chord(symbol)
        previous = voiced(classes[:3], previous, 58)
        start = index * 3 * beat
        player.note(3, start, beat, above(root, 38), 74)
        player.note(1, start, beat * 2, above(root, 38), 66)
        for pulse in (1, 2):
            for spread, key in enumerate(previous):
                player.note(1, start + pulse * beat + 0.018 * spread, beat * 0.9, key, 54 - 4 * pulse)
    return score


def slow_water() -> Score:
    chords = "Fmaj7 Cmaj7/E Dm9 Am7 Bbmaj7 F/A Gm9 C9sus Fmaj7 Bbmaj7 Gm7 F".split()
    tune = """C4:3 A3:1 | G3:2 E4:2 | F4:3 E4:1 | C4:4 | D4:2 F4:2 | A4:3 G4:1 | F4:2 D4:2 | D4:1 C4:3
      | A4:3 G4:1 | F4:2 D4:2 | Bb3:2 C4:1 G3:1 | F3:4"""
    score, beat = Score(), 0.98
    score.instrument(0, PIANO, pan=54, volume=92, reverb=84)
    score.instrument(1, CELLO, pan=74, volume=92, reverb=84)
    player = Player(score, 37)
    _melody(player, 1, tune, beat, 68)
    previous = None
    for index, symbol in enumerate(chords):
        root, classes = chord(symbol)
        previous = voiced(classes, previous, 60)
        start = index * 4 * beat
        score.swell(1, start, 4 * beat, 84, 118)
        player.note(0, start, beat * 4, above(root, 36), 50)
        for spread, key in enumerate(previous):
            player.note(0, start + beat + 0.03 * spread, beat * 3, key, 43)
        player.note(0, start + 3 * beat, beat * 1.5, above(classes[2], 79), 38)
        score.pedal(0, start, start + 4 * beat)
    return score


def morning_chorale() -> Score:
    chords = "C|G/B Am|F C/E|Dm7 G|C Em|F|Dm7/F G|Am|F C/E|Dm G|Am F|C/G G7|C".split("|")
    tune = """E5:2 F5:1 G5:1 | D5:2 C5:2 | A5:2 G5:2 | F5:1 E5:1 D5:2 | E5:2 G5:2 | A5:3 C6:1 | A5:2 B5:2 | C6:3 B5:1
      | A5:2 G5:2 | F5:2 D5:2 | C5:2 A5:2 | G5:3 F5:1 | E5:4"""
    score, beat = Score(), 0.92
    score.instrument(0, OBOE, pan=70, volume=74, reverb=90)
    score.instrument(1, STRINGS, pan=58, volume=92, reverb=80)
    player = Player(score, 41)
    _melody(player, 0, tune, beat, 62)
    _pad(score, 1, [bar.split() for bar in chords], 4 * beat, 55, 66, 36)
    return score


PIECES = (tidal_study, lantern_waltz, slow_water, morning_chorale)
