import { expect } from 'chai';
import fc from 'fast-check';
import { parseTranscript } from '../../src/transcript/index.ts';

interface Seen {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What the browser's own reader makes of a WebVTT text, cues with nothing to read left out. */
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
    return [...(track.track.cues ?? [])].map((cue) => toSeen(cue as VTTCue)).filter(({ text }) => text.trim() !== '');
  } finally {
    video.remove();
    URL.revokeObjectURL(address);
  }
}

/** Firefox and WebKit add the parts of a time up in another order than we do. */
const toMilliseconds = (seconds: number): number => Math.round(seconds * 1000) / 1000;

const toSeen = (cue: VTTCue): Seen => ({
  start: toMilliseconds(cue.startTime),
  end: toMilliseconds(cue.endTime),
  text: (cue.getCueAsHTML().textContent ?? '').replace(/[ \t\n\f\r]+/g, ' ').replace(/^ | $/g, ''),
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

/** What stands in cues, ruby left out, which we put in brackets: words of their own, so that no two are alike, among all that may stand between words. */
const piece = fc.oneof(
  { weight: 3, arbitrary: fc.constant('word') },
  fc.constantFrom(
    ' ',
    '  ',
    '. ',
    '&amp;',
    '&lt;',
    '&gt;',
    '&nbsp;',
    '&',
    '&unknown;',
    '-',
    '->',
    '<b>',
    '</b>',
    '<i.x.y>',
    '</i>',
    '<c.red>',
  ),
  fc.constantFrom('</c>', '<u>', '</u>', '<lang en>', '</lang>', 'word <00:01.200>', '<x y=z>', '</x>'),
  fc.constantFrom('<b', '1 < 2 '),
);
const textOfCue = fc.array(fc.array(piece, { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 3 });
const settings = fc.constantFrom('', ' align:start', ' position:10%,line-left size:50%', ' line:-1', ' nonsense here:', '\talign:end ');
const cueBlock = fc
  .record({
    // One for the whole cue: we make a cue of what each voice says.
    voice: fc.constantFrom('', '', '<v Ana Ruiz>', '<v.loud Ana>'),
    lines: textOfCue,
    settings,
    id: fc.constantFrom('', '7\n', 'an id of words\n', 'two\nlines\n'),
    hours: fc.boolean(),
    lasts: fc.nat(9_999),
  })
  .map((cue) => (index: number) => {
    const time = (ms: number) =>
      `${cue.hours ? '00:' : ''}${String(Math.floor(ms / 60_000)).padStart(2, '0')}:${((ms / 1000) % 60).toFixed(3).padStart(6, '0')}`;
    const start = 1_000 + index * 1_500;
    const lines = cue.lines.map((line, at) => line.join('').replaceAll('word', `w${index}l${at}`));
    return `${cue.id}${time(start)} --> ${time(start + cue.lasts)}${cue.settings}\n${cue.voice}${lines.map((line) => (line.trim() === '' ? `w${index}` : line)).join('\n')}`;
  });
const otherBlock = fc
  .constantFrom(
    'NOTE',
    'NOTE of the editor\nin two lines',
    'STYLE\n::cue { color: red }',
    'words that are no cue',
    '00:01.000 -->',
    '00:99.000 --> 01:00.000\nlost',
  )
  .map((block) => () => block);
const file = fc
  .record({
    blocks: fc.array(fc.oneof({ weight: 4, arbitrary: cueBlock }, otherBlock), { minLength: 1, maxLength: 8 }),
    header: fc.constantFrom('', ' - a title', '\nKind: captions', '\tand more'),
    gap: fc.constantFrom('\n\n', '\n\n\n'),
    newline: fc.constantFrom('\n', '\r\n', '\r'),
    end: fc.constantFrom('', '\n', '\n\n'),
  })
  .map(({ blocks, header, gap, newline, end }) =>
    `WEBVTT${header}\n\n${blocks.map((block, index) => block(index)).join(gap)}${end}`.replaceAll('\n', newline),
  );

describe('the browser reads whatever is WebVTT as we do', () => {
  it('in a hundred and fifty files', function () {
    // A file at a time, each through an element of its own.
    this.timeout(60_000);
    return fc.assert(
      fc.asyncProperty(file, async (vtt) => {
        const seen = await askBrowser(vtt);
        const sorted = seen.sort((a, b) => a.start - b.start);
        expect(read(vtt), `${JSON.stringify(sorted)} for ${JSON.stringify(read(vtt))}`).to.deep.equal(sorted);
      }),
      { includeErrorInReport: true, numRuns: 150, seed: 20_261_128 },
    );
  });
});
