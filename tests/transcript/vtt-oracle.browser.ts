import { expect } from 'chai';
import { parseTranscript } from '../../src/transcript/index.ts';

interface Seen {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What the browser's own reader makes of a WebVTT text, cues without text left out. */
async function askBrowser(vtt: string): Promise<Seen[]> {
  const address = URL.createObjectURL(new Blob([vtt], { type: 'text/vtt' }));
  const video = document.createElement('video');
  const track = document.createElement('track');
  track.src = address;
  const loaded = new Promise((resolve, reject) => {
    track.addEventListener('load', resolve, { once: true });
    track.addEventListener('error', reject, { once: true });
  });
  video.append(track);
  document.body.append(video);
  track.track.mode = 'hidden';
  try {
    await loaded;
    return [...(track.track.cues ?? [])].map((cue) => toSeen(cue as VTTCue)).filter(({ text }) => text !== '');
  } finally {
    video.remove();
    URL.revokeObjectURL(address);
  }
}

const toSeen = (cue: VTTCue): Seen => ({
  start: cue.startTime,
  end: cue.endTime,
  text: (cue.getCueAsHTML().textContent ?? '').replace(/[ \t\n\f\r]+/g, ' ').trim(),
});

const read = (vtt: string): Seen[] => parseTranscript(vtt).cues.map(({ start, end, text }) => ({ start, end, text }));

const one = '00:01.000 --> 00:02.000';

describe('the browser reads WebVTT as we do', () => {
  for (const [name, body] of Object.entries({
    'an id, settings and lines': `intro\n${one} align:start position:10%\nTwo\nlines.`,
    'hours, or none': `1:00:00.000 --> 100:00:00.500\nLong.\n\n59:59.999 --> 01:00:00.000\nNear.`,
    'notes and styles': `NOTE\na --\n\nSTYLE\n::cue { color: red }\n\n${one}\nHi.`,
    'no empty line between cues': `${one}\nHi.\n00:02.000 --> 00:03.000\nYou.`,
    'an arrow in the text': `${one}\nHi.\nto --> you\nRest.\n\n00:05.000 --> 00:06.000\nGood.`,
    'two lines before the times': `x\ny\n${one}\nHi.`,
    'times as in SRT': `1\n00:00:01,000 --> 00:00:02,000\nLost.\n\n${one}\nHi.`,
    'bad times': `0:01.000 --> 00:02.000\nLost.\n\n00:60.000 --> 00:61.000\nLost.\n\n${one}\nHi.`,
    'tags and classes': `${one}\n<b>Bold</b> <i.x.y>and</i> <c.red>red</c> <u>so</u> <lang en>on</lang>`,
    'markup of pages': `${one}\n<img src=x onerror=alert(1)>Hi <script>alert(1)</script>`,
    references: `${one}\nR&amp;D &lt;b&gt; a&nbsp;b`,
    'inline times': `${one}\nOne <00:01.200>two <00:01.500>three`,
    // Not `<>`: Firefox 153 reads no further than that.
    'stray signs': `${one}\n1 < 2 > 1 & so on </x>`,
    'a voice': `${one}\n<v.loud Ana Ruiz>Hi</v>`,
    'a file cut off': `${one}\nHi.\n\n00:05.000 --> 00:0`,
  })) {
    for (const newline of ['\n', '\r\n']) {
      it(`${name} (${JSON.stringify(newline)})`, async () => {
        const vtt = `WEBVTT\n\n${body}`.replaceAll('\n', newline);
        const seen = await askBrowser(vtt);
        expect(seen).to.have.length.above(0);
        expect(read(vtt)).to.deep.equal(seen.sort((a, b) => a.start - b.start));
      });
    }
  }
});
