"""Notes in seconds, written as a MIDI file and played by fluidsynth with Debian's FluidR3 sounds."""
import re
import struct
import subprocess
import tempfile
from pathlib import Path

import numpy as np

import sound

TICKS = 960
SOUND_FONT = "/usr/share/sounds/sf2/FluidR3_GM.sf2"
STEPS = {"C": 0, "D": 2, "E": 4, "F": 5, "G": 7, "A": 9, "B": 11}
QUALITIES = {
    "": (0, 4, 7),
    "m": (0, 3, 7),
    "7": (0, 4, 7, 10),
    "m7": (0, 3, 7, 10),
    "m9": (0, 3, 7, 10, 14),
    "maj7": (0, 4, 7, 11),
    "maj9": (0, 4, 7, 11, 14),
    "add9": (0, 4, 7, 14),
    "sus": (0, 5, 7),
    "9sus": (0, 5, 7, 10, 14),
    "m7b5": (0, 3, 6, 10),
}


def pitch(name: str) -> int:
    """`F#4` as a MIDI number."""
    step, accidental, octave = re.fullmatch(r"([A-G])([#b]?)(-?\d)", name).groups()
    return STEPS[step] + {"#": 1, "b": -1, "": 0}[accidental] + 12 * (int(octave) + 1)


def chord(symbol: str) -> tuple[int, list[int]]:
    """`Am7/G` as the bass's pitch class and the chord's."""
    root, quality, bass = re.fullmatch(r"([A-G][#b]?)([^/]*)(?:/(.+))?", symbol).groups()
    base = pitch(root + "0") % 12
    return pitch((bass or root) + "0") % 12, [(base + step) % 12 for step in QUALITIES[quality]]


def above(pitch_class: int, floor: int) -> int:
    return floor + (pitch_class - floor) % 12


def voiced(classes: list[int], previous: list[int] | None, floor: int) -> list[int]:
    """The chord's tones moved as little as can be from the chord before."""
    if not previous:
        return sorted(above(c, floor) for c in classes)
    centre = sum(previous) / len(previous)
    return sorted(min((above(c, floor) + o for o in (-12, 0, 12)), key=lambda p: abs(p - centre)) for c in classes)


class Score:
    def __init__(self) -> None:
        self._events: list[tuple[int, int, bytes]] = []

    def _add(self, seconds: float, order: int, *message: int) -> None:
        self._events.append((max(0, round(seconds * TICKS)), order, bytes(message)))

    def instrument(self, channel: int, program: int, pan: int = 64, volume: int = 100, reverb: int = 60) -> None:
        self._add(0, 0, 0xC0 | channel, program)
        for control, value in ((10, pan), (7, volume), (91, reverb)):
            self._add(0, 0, 0xB0 | channel, control, value)

    def note(self, channel: int, start: float, length: float, key: int, velocity: float) -> None:
        self._add(start, 2, 0x90 | channel, key, int(min(127, max(1, velocity))))
        self._add(start + length, 1, 0x80 | channel, key, 0)

    def swell(self, channel: int, start: float, length: float, low: int, high: int) -> None:
        """Expression rising to the middle and falling again."""
        steps = 24
        for step in range(steps + 1):
            value = low + (high - low) * np.sin(np.pi * step / steps) ** 1.2
            self._add(start + length * step / steps, 0, 0xB0 | channel, 11, int(value))

    def pedal(self, channel: int, start: float, end: float) -> None:
        self._add(start + 0.04, 3, 0xB0 | channel, 64, 127)
        self._add(end - 0.02, 0, 0xB0 | channel, 64, 0)

    def _track(self) -> bytes:
        track, clock = bytearray(b"\0\xff\x51\x03" + (1_000_000).to_bytes(3, "big")), 0
        for when, _, message in sorted(self._events):
            track += _variable_length(when - clock) + message
            clock = when
        return bytes(track + b"\0\xff\x2f\0")

    def played(self, seconds: float) -> np.ndarray:
        """Stereo samples, exactly `seconds` long."""
        track = self._track()
        header = struct.pack(">4sIHHH4sI", b"MThd", 6, 0, 1, TICKS, b"MTrk", len(track))
        with tempfile.TemporaryDirectory() as folder:
            midi, wave = Path(folder, "score.mid"), Path(folder, "score.wav")
            midi.write_bytes(header + track)
            _fluidsynth(midi, wave)
            samples = sound.read(wave)
        length = round(seconds * sound.RATE)
        return np.concatenate([samples, np.zeros((length, 2))])[:length]


def _fluidsynth(midi: Path, wave: Path) -> None:
    hall = ["-o", "synth.reverb.room-size=0.72", "-o", "synth.reverb.damp=0.25", "-o", "synth.reverb.level=0.55"]
    options = ["-n", "-i", "-q", "-g", "1.2", "-r", str(sound.RATE), "-C", "0", "-R", "1", *hall]
    subprocess.run(["fluidsynth", *options, "-F", str(wave), SOUND_FONT, str(midi)], check=True, capture_output=True)


def _variable_length(value: int) -> bytes:
    out = bytes([value & 0x7F])
    while value := value >> 7:
        out = bytes([value & 0x7F | 0x80]) + out
    return out
