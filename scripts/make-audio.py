#!/usr/bin/env python3
"""Makes all of the demo's sound: the stories with their transcripts, and the loops of the live mounts.

    python3 scripts/make-audio.py             everything (about three minutes)
    python3 scripts/make-audio.py bridge news only these

Needs, on Debian: libflite1 ffmpeg fluidsynth fluid-soundfont-gm python3 python3-numpy

Stories go to demo/public/audio: CBR MP3 (a VBR file seeks up to seconds wrong), Opus in Ogg, and WebVTT whose
word times are flite's own segment boundaries. A script in another language (bridge.es.txt) is a translation, sentence
for sentence: its WebVTT has the times of the sentences. Each file is then decoded again and laid against the sound
that the times belong to; the run fails when one has moved by more than 5 ms.

The pages offer Opus first: Chromium, Firefox and WebKitGTK all begin it on the same sample. Of MP3, WebKitGTK
plays the encoder's 1,105 samples of silence and Firefox half of them; at 48 kHz that is 23 ms at most.

Loops go to demo/station/mounts: CBR MP3 at 48 kHz, whose frames are a whole number of bytes and last 24 ms, so
that a byte's place tells its time exactly; without a bit reservoir, so that a listener who joins in
mid-frame, and the loop's own end, lose one frame and no more. What is said on the news mount lies beside its loop
as WebVTT: the station captions itself from it.
"""
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent
sys.path.insert(0, str(ROOT / "speech"))
sys.dont_write_bytecode = True

from alignment import pause_error, shift  # noqa: E402
from programmes import loops, news_lines  # noqa: E402
from sound import encode, levelled, read  # noqa: E402
from stories import STORIES, produced, translations  # noqa: E402
from webvtt import webvtt  # noqa: E402

AUDIO = ROOT.parent / "demo/public/audio"
MOUNTS = ROOT.parent / "demo/station/mounts"
MP3 = ["-c:a", "libmp3lame", "-compression_level", "0"]
STORY_MP3 = [*MP3, "-ar", "48000", "-ac", "1", "-b:a", "48k"]
STORY_OPUS = ["-c:a", "libopus", "-b:a", "24k", "-application", "audio", "-ac", "1"]
LOOP = [*MP3, "-ar", "48000", "-reservoir", "0", "-write_xing", "0", "-id3v2_version", "0", "-write_id3v1", "0"]
KILOBITS = {"news": 64, "classical": 128, "nights": 80}
LONGEST_SHIFT = 0.005


def make_story(story) -> None:
    samples, piece = produced(story)
    files = {"mp3": STORY_MP3, "opus": STORY_OPUS}
    for extension, codec in files.items():
        path = AUDIO / f"{story.name}.{extension}"
        encode(samples, path, codec)
        moved = shift(samples, read(path).mean(axis=1))
        print(f"{path.name}: {len(samples) / 48000:.2f} s, {path.stat().st_size} bytes, moved {moved * 1000:+.2f} ms")
        assert abs(moved) < LONGEST_SHIFT, path
    (AUDIO / f"{story.name}.vtt").write_text(webvtt(piece.lines))
    for language, lines in translations(story, piece).items():
        (AUDIO / f"{story.name}.{language}.vtt").write_text(webvtt(lines))
    print(f"{story.name}.vtt: {sum(len(line.words) for line in piece.lines)} words, {pause_error(piece)}")


def make_loops(wanted: set[str]) -> None:
    for name, (samples, target) in loops().items():
        if name in wanted:
            path = MOUNTS / f"{name}.mp3"
            encode(levelled(samples, target), path, [*LOOP, "-b:a", f"{KILOBITS[name]}k"])
            frame = KILOBITS[name] * 3
            data = path.read_bytes()[: round(len(samples) / 48000 / 0.024) * frame]
            path.write_bytes(data)
            print(f"{path.name}: {len(data) / frame * 0.024:.3f} s, {len(data)} bytes")
    if "news" in wanted:
        (MOUNTS / "news.vtt").write_text(webvtt(news_lines()))


def main(names: list[str]) -> None:
    wanted = set(names) or {*KILOBITS, *(story.name for story in STORIES)}
    AUDIO.mkdir(parents=True, exist_ok=True)
    MOUNTS.mkdir(parents=True, exist_ok=True)
    for story in STORIES:
        if story.name in wanted:
            make_story(story)
    if wanted & set(KILOBITS):
        make_loops(wanted)


main(sys.argv[1:])
