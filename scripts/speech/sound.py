"""Small sound-making: filters and loudness by ffmpeg, rooms, water and horn by numpy. Mono arrays of floats at RATE."""
import re
import subprocess
from pathlib import Path

import numpy as np

from flite import RATE


def _ffmpeg(arguments: list[str], samples: np.ndarray | None = None) -> subprocess.CompletedProcess:
    data = None if samples is None else samples.astype("<f4").tobytes()
    command = ["ffmpeg", "-nostdin", "-hide_banner", "-y", *arguments]
    return subprocess.run(command, input=data, capture_output=True, check=True)


def _raw(samples: np.ndarray) -> list[str]:
    channels = 1 if samples.ndim == 1 else samples.shape[1]
    return ["-f", "f32le", "-ar", str(RATE), "-ac", str(channels)]


def filtered(samples: np.ndarray, filters: str) -> np.ndarray:
    """Through ffmpeg filters that delay nothing."""
    raw = _raw(samples)
    out = _ffmpeg([*raw, "-i", "pipe:0", "-af", filters, *raw, "pipe:1"], samples).stdout
    return np.frombuffer(out, "<f4").astype(float).reshape(samples.shape)


def read(path: Path) -> np.ndarray:
    """Any file that ffmpeg reads, as stereo samples at RATE."""
    out = _ffmpeg(["-i", str(path), "-f", "f32le", "-ar", str(RATE), "-ac", "2", "pipe:1"]).stdout
    return np.frombuffer(out, "<f4").astype(float).reshape(-1, 2)


def loudness(samples: np.ndarray) -> float:
    """Integrated loudness in LUFS (EBU R 128)."""
    log = _ffmpeg([*_raw(samples), "-i", "pipe:0", "-af", "ebur128", "-f", "null", "-"], samples).stderr
    return float(re.findall(r"I:\s+(-[\d.]+) LUFS", log.decode())[-1])


def _soft_limit(samples: np.ndarray, knee: float = 0.6, ceiling: float = 0.84) -> np.ndarray:
    over = np.abs(samples) > knee
    room = ceiling - knee
    limited = np.sign(samples) * (knee + room * np.tanh((np.abs(samples) - knee) / room))
    return np.where(over, limited, samples)


def levelled(samples: np.ndarray, target: float) -> np.ndarray:
    """Brought to `target` LUFS; twice, since the limiter takes a little away."""
    for _ in range(2):
        samples = _soft_limit(samples * 10 ** ((target - loudness(samples)) / 20))
    return samples


def convolved(samples: np.ndarray, response: np.ndarray) -> np.ndarray:
    length = len(samples) + len(response) - 1
    size = 1 << (length - 1).bit_length()
    return np.fft.irfft(np.fft.rfft(samples, size) * np.fft.rfft(response, size), size)[: len(samples)]


def room(seed: int, seconds: float, bright: float) -> np.ndarray:
    """The answer of a room: noise that dies by 60 dB in `seconds` and grows darker (`bright` 0 to 1) as it does."""
    noise = np.random.default_rng(seed).standard_normal(int(seconds * RATE))
    smooth = np.convolve(noise, np.ones(24) / 24, "same") * 3
    when = np.linspace(0, 1, len(noise))
    shade = np.clip(when / max(bright, 1e-3), 0, 1)
    tail = (noise * (1 - shade) + smooth * shade) * 10 ** (-3 * when)
    tail[: int(0.008 * RATE)] = 0
    return tail / np.sqrt(np.sum(tail**2))


def faded(samples: np.ndarray, fade_in: float, fade_out: float) -> np.ndarray:
    gain = np.ones(len(samples))
    a, b = int(fade_in * RATE), int(fade_out * RATE)
    if a:
        gain[:a] *= np.sin(np.linspace(0, np.pi / 2, a)) ** 2
    if b:
        gain[-b:] *= np.cos(np.linspace(0, np.pi / 2, b)) ** 2
    return samples * (gain if samples.ndim == 1 else gain[:, None])


def _noise_between(rng: np.random.Generator, length: int, low: float, high: float, slope: float) -> np.ndarray:
    spectrum = np.fft.rfft(rng.standard_normal(length))
    frequency = np.fft.rfftfreq(length, 1 / RATE)
    shape = np.where(frequency > 0, np.maximum(frequency, 1) ** -slope, 0)
    shape *= 1 / (1 + (low / np.maximum(frequency, 1)) ** 4) / (1 + (frequency / high) ** 4)
    noise = np.fft.irfft(spectrum * shape, length)
    return noise / np.sqrt(np.mean(noise**2))


def water(seconds: float, seed: int) -> np.ndarray:
    """Water against a quay: a low wash, and slow laps over it that never keep step."""
    rng = np.random.default_rng(seed)
    length = int(seconds * RATE)
    when = np.arange(length) / RATE
    wash = _noise_between(rng, length, 90, 700, 0.7)
    laps = np.zeros(length)
    for period in (3.7, 5.3, 8.9):
        swell = np.maximum(0, np.sin(2 * np.pi * (when / period + rng.random()))) ** 3
        laps += _noise_between(rng, length, 350, 2600, 0.5) * swell
    return 0.5 * wash * (1 + 0.3 * np.sin(2 * np.pi * when / 11)) + 0.35 * laps


def horn(seconds: float, pitch: float = 116.5) -> np.ndarray:
    """A small ferry's horn, some way off."""
    when = np.arange(int(seconds * RATE)) / RATE
    tone = np.zeros(len(when))
    for root, weight in ((pitch, 1.0), (pitch * 1.26, 0.7)):
        for partial in range(1, 9):
            wander = 1 + 0.0015 * np.sin(2 * np.pi * 4.3 * when + partial)
            tone += weight * np.sin(2 * np.pi * np.cumsum(root * partial * wander) / RATE) / partial**1.4
    return faded(tone / np.max(np.abs(tone)), 0.14, 0.5)


def encode(samples: np.ndarray, path: Path, codec: list[str]) -> None:
    plain = ["-map_metadata", "-1", "-fflags", "+bitexact", "-flags:a", "+bitexact"]
    _ffmpeg([*_raw(samples), "-i", "pipe:0", *codec, *plain, str(path)], samples)
