"""Holds the word times against the sound itself."""
import numpy as np

from flite import RATE
from piece import Piece

PAUSE = 0.2


def shift(original: np.ndarray, decoded: np.ndarray) -> float:
    """Seconds by which `decoded` lies later than `original`, by cross-correlation."""
    length = min(len(original), len(decoded), 40 * RATE)
    size = 1 << (2 * length - 1).bit_length()
    spectrum = np.fft.rfft(decoded[:length], size) * np.conj(np.fft.rfft(original[:length], size))
    peak = int(np.argmax(np.fft.irfft(spectrum, size)))
    return (peak if peak < size // 2 else peak - size) / RATE


def _onset(track: np.ndarray, expected: float) -> float:
    """When sound rises after the pause before `expected`: a twentieth of the word's own loudness, in steps of 2 ms."""
    step = RATE // 500
    window = track[round((expected - PAUSE / 2) * RATE) : round((expected + 0.25) * RATE)]
    energy = np.sqrt(np.add.reduceat(window**2, np.arange(0, len(window), step)) / step)
    return expected - PAUSE / 2 + int(np.argmax(energy > energy.max() / 20)) / 500


def pause_error(piece: Piece) -> str:
    """How far word starts after a pause lie from where the voice's own waveform rises."""
    errors, before = [], 0.0
    for line in piece.lines:
        for _, start, end in line.words:
            if start - before > PAUSE:
                errors.append((_onset(piece.voices[line.speaker], start) - start) * 1000)
            before = end
    median, worst = np.median(errors), max(errors, key=abs)
    return f"{len(errors)} pauses, waveform minus word time: median {median:+.0f} ms, worst {worst:+.0f} ms"
