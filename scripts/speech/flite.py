"""Speaks one sentence with flite and tells, from the synthesiser's own segments, when each word begins and ends."""
import ctypes as C
from dataclasses import dataclass

import numpy as np

RATE = 48_000
FLITE_RATE = 16_000
COMMA_PAUSE = 0.13


class _Wave(C.Structure):
    _fields_ = [
        ("type", C.c_char_p),
        ("sample_rate", C.c_int),
        ("num_samples", C.c_int),
        ("num_channels", C.c_int),
        ("samples", C.POINTER(C.c_short)),
    ]


class _Voice(C.Structure):
    _fields_ = [("name", C.c_char_p), ("features", C.c_void_p)]


@dataclass(frozen=True)
class Spoken:
    """Samples at RATE and, per token of the text (white space apart), its start and end in seconds."""

    samples: np.ndarray
    tokens: list[tuple[float, float]]


def _bind(library, name, result, *arguments):
    function = getattr(library, name)
    function.restype = result
    function.argtypes = arguments
    return function


_flite = C.CDLL("libflite.so.1")
_flite.flite_init()
_synth = _bind(_flite, "flite_synth_text", C.c_void_p, C.c_char_p, C.c_void_p)
_relation = _bind(_flite, "utt_relation", C.c_void_p, C.c_void_p, C.c_char_p)
_head = _bind(_flite, "relation_head", C.c_void_p, C.c_void_p)
_next = _bind(_flite, "item_next", C.c_void_p, C.c_void_p)
_daughter = _bind(_flite, "item_daughter", C.c_void_p, C.c_void_p)
_as = _bind(_flite, "item_as", C.c_void_p, C.c_void_p, C.c_char_p)
_text = _bind(_flite, "flite_ffeature_string", C.c_char_p, C.c_void_p, C.c_char_p)
_number = _bind(_flite, "flite_ffeature_float", C.c_float, C.c_void_p, C.c_char_p)
_wave = _bind(_flite, "utt_wave", C.c_void_p, C.c_void_p)
_delete = _bind(_flite, "delete_utterance", None, C.c_void_p)
_set_number = _bind(_flite, "feat_set_float", None, C.c_void_p, C.c_char_p, C.c_float)

WORD_START = b"R:SylStructure.daughter1.daughter1.R:Segment.p.end"
WORD_END = b"R:SylStructure.daughtern.daughtern.R:Segment.end"


def load_voice(name: str, stretch: float) -> int:
    """Registers a voice of libflite1 (`slt`, `rms`, `awb`); `stretch` lengthens every sound."""
    library = C.CDLL(f"libflite_cmu_us_{name}.so.1")
    voice = _bind(library, f"register_cmu_us_{name}", C.c_void_p, C.c_char_p)(None)
    _set_number(C.cast(voice, C.POINTER(_Voice)).contents.features, b"duration_stretch", stretch)
    return voice


def _items(utterance: int, relation: bytes):
    item = _head(_relation(utterance, relation))
    while item:
        yield item
        item = _next(item)


def _token_spans(utterance: int) -> list[tuple[float, float]]:
    spans = []
    for token in _items(utterance, b"Token"):
        words = []
        word = _daughter(token)
        while word:
            words.append(_as(word, b"Word"))
            word = _next(word)
        spans.append((_number(words[0], WORD_START), _number(words[-1], WORD_END)))
    return spans


def _pauses(utterance: int) -> list[tuple[float, float]]:
    pauses, start = [], 0.0
    for segment in _items(utterance, b"Segment"):
        end = _number(segment, b"end")
        if _text(segment, b"name") == b"pau":
            pauses.append((start, end))
        start = end
    return pauses


def _upsample(samples: np.ndarray) -> np.ndarray:
    """By Fourier series: no filter delay, so that the synthesiser's times stay exact."""
    padded = np.concatenate([samples, np.zeros(-len(samples) % 16)])
    length = len(padded) * RATE // FLITE_RATE
    return np.fft.irfft(np.fft.rfft(padded), length) * (RATE / FLITE_RATE)


def _fade(samples: np.ndarray, seconds: float = 0.006) -> np.ndarray:
    ramp = np.linspace(0, 1, int(seconds * RATE))
    samples = samples.copy()
    samples[: len(ramp)] *= ramp
    samples[-len(ramp) :] *= ramp[::-1]
    return samples


def speak(voice: int, text: str) -> Spoken:
    """One sentence, without the silence around it; each pause within it lengthened by COMMA_PAUSE."""
    utterance = _synth(text.encode(), voice)
    wave = C.cast(_wave(utterance), C.POINTER(_Wave)).contents
    assert wave.sample_rate == FLITE_RATE
    samples = _upsample(np.ctypeslib.as_array(wave.samples, (wave.num_samples,)) / 32768)
    spans, pauses = _token_spans(utterance), _pauses(utterance)
    _delete(utterance)
    assert len(spans) == len(text.split()), text
    lead = max(0.0, spans[0][0] - 0.03)
    stop = spans[-1][1] + 0.06
    cuts = [(a + b) / 2 for a, b in pauses if spans[0][0] < a and b < spans[-1][1]]
    silence = np.zeros(round(COMMA_PAUSE * RATE))
    parts = []
    for a, b in zip([lead, *cuts], [*cuts, stop]):
        parts += [_fade(samples[round(a * RATE) : round(b * RATE)]), silence]
    moved = lambda t: float(t - lead + COMMA_PAUSE * sum(cut < t for cut in cuts))
    return Spoken(np.concatenate(parts[:-1]), [(moved(a), moved(b)) for a, b in spans])
