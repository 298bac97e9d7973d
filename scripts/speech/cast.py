"""Who speaks, in whose voice, and how the voice is treated. Chosen among flite's kal, kal16, awb, rms, slt and espeak-ng."""
from dataclasses import dataclass

import flite

BOOTH = "highpass=f=80,equalizer=f=220:t=q:w=1.2:g=-2,equalizer=f=2800:t=q:w=1:g=2.5,highshelf=f=4500:g=5"
RAIL = "highpass=f=110,equalizer=f=300:t=q:w=1:g=-3,equalizer=f=2500:t=q:w=1.2:g=3,highshelf=f=4200:g=4"
LEVELLER = "acompressor=threshold=-22dB:ratio=2.5:attack=6:release=140:makeup=2"


@dataclass(frozen=True)
class Speaker:
    name: str
    voice: str
    stretch: float
    filters: str
    room: float
    """How much of the small room is mixed in: a booth is nearly dry."""

    def load(self) -> int:
        return flite.load_voice(self.voice, self.stretch)


CAST = {
    "Mara": Speaker("Mara Lindqvist", "slt", 1.03, f"{BOOTH},{LEVELLER}", 0.035),
    "Tomas": Speaker("Tomas Reyes", "rms", 1.02, f"{RAIL},{LEVELLER}", 0.075),
    "Ewan": Speaker("Ewan Baird", "awb", 1.04, f"{BOOTH},{LEVELLER}", 0.045),
}
