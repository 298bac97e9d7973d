"""Four minutes of slow sound for Harbor Nights, without a seam: the last minute's echo falls into the first."""
import numpy as np

import sound
from score import Score, above, chord, voiced

MINUTE = 60.0
CHORD = 15.0
WARM_PAD, HALO_PAD, SLOW_STRINGS, PIANO, VIBRAPHONE, CELESTA, HARP = 89, 94, 49, 0, 11, 8, 46

MINUTES = (
    ("Dbmaj9 Bbm9 Gbmaj9 Abadd9", PIANO, 61),
    ("Am9 Fmaj9 Dm9 Em7", VIBRAPHONE, 57),
    ("Ebmaj9 Cm9 Abmaj9 Bb9sus", CELESTA, 63),
    ("Gmaj9 Em9 Cmaj9 Ab9sus", HARP, 59),
)
LAYERS = ((WARM_PAD, 52, 84), (HALO_PAD, 80, 54), (SLOW_STRINGS, 64, 72))
DROPS = 10


def _pads(score: Score) -> None:
    """Each layer on two channels in turn, so that a chord may ring into the next that shares its notes."""
    previous, turn = None, 0
    for minute, (symbols, _, _) in enumerate(MINUTES):
        for index, symbol in enumerate(symbols.split()):
            start = minute * MINUTE + index * CHORD
            root, classes = chord(symbol)
            previous = voiced(classes, previous, 55)
            for key in previous:
                score.note(turn, start, CHORD * 1.2, key, 52)
            for key in previous[1:4]:
                score.note(2 + turn, start + 2.5, CHORD * 1.05, key, 40)
            score.note(4 + turn, start, CHORD * 1.1, above(root, 33), 46)
            score.swell(turn, start, CHORD * 1.2, 70, 112)
            turn = 1 - turn


def _drops(score: Score) -> None:
    """Few high notes, each from the chord below it, as lamps are seen: one, then another."""
    rng = np.random.default_rng(7)
    for minute, (symbols, _, floor) in enumerate(MINUTES):
        for index, symbol in enumerate(symbols.split()):
            _, classes = chord(symbol)
            start = minute * MINUTE + index * CHORD + rng.uniform(0.4, 1.4)
            for step in range(int(rng.integers(7, 11))):
                key = above(int(rng.choice(classes)), floor + 12 * int(rng.integers(0, 3)))
                score.note(DROPS + minute, start, 4.5, key, rng.uniform(34, 56))
                start += float(rng.choice([0.62, 0.93, 1.24, 1.86]))


def _hall(samples: np.ndarray) -> np.ndarray:
    wet = [sound.convolved(samples[:, side], sound.room(90 + side, 4.2, 0.15)) for side in (0, 1)]
    return 0.7 * samples + 0.55 * np.stack(wet, axis=1)


def nights() -> np.ndarray:
    seconds, tail = MINUTE * len(MINUTES), 8.0
    score = Score()
    for layer, (program, pan, volume) in enumerate(LAYERS):
        for turn in (0, 1):
            score.instrument(2 * layer + turn, program, pan=pan, volume=volume, reverb=90)
    for minute, (_, program, _) in enumerate(MINUTES):
        score.instrument(DROPS + minute, program, pan=70, volume=92, reverb=100)
    _pads(score)
    _drops(score)
    played = _hall(score.played(seconds + tail))
    cut = round(seconds * sound.RATE)
    looped = played[:cut].copy()
    looped[: len(played) - cut] += played[cut:]
    return looped + _sea(seconds)


def _sea(seconds: float) -> np.ndarray:
    overlap = 4.0
    sides = []
    for seed in (5, 6):
        long = sound.water(seconds + overlap, seed) * 0.006
        extra = round(overlap * sound.RATE)
        ramp = np.linspace(0, 1, extra)
        side = long[:-extra].copy()
        side[:extra] = side[:extra] * ramp + long[-extra:] * (1 - ramp)
        sides.append(side)
    return np.stack(sides, axis=1)
