import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { StationReadAlong } from '../../src/elements/read-along/read-along.ts';
import type { PlayerState } from '../../src/player/state.ts';
import type { Cue } from '../../src/transcript/cue.ts';
import { until } from '../support/until.ts';
import { axeFindings } from './support/axe.ts';
import { episode } from './support/items.ts';
import { clear, one, stand } from './support/stand.ts';

/** A cue of which each word takes a second. */
const cue = (start: number, text: string, timed = true): Cue => {
  const words = text.split(/(?<= )/).map((word, index) => ({ start: start + index, end: start + index + 1, text: word }));
  return { start, end: start + words.length, text, ...(timed && { words }) };
};
const cues = [
  cue(0, 'For eleven years the only way across was the Marguerite. '),
  cue(20, 'On Thursday at six in the morning the bridge opened again. '),
  cue(40, 'Reyes is not so sentimental. '),
];

const article = `<h2>The <em>ferry</em></h2>
  <p>For eleven long years, the only way across was the <i>Margue</i>rite.</p>
  <aside><p>“On Thursday at six in the morning the bridge opened again.”</p></aside>
  <figure><figcaption>Reyes is not so sentimental.</figcaption></figure>
  <p hidden>Reyes is not so sentimental.</p>
  <div>On Thursday, at six in<br>the morning, the bridge opened again. <a href="#reyes">Reyes</a></div>
  <p id="reyes">Reyes is not so sentimental.</p>`;

const item = episode({ transcripts: [{ src: `${location.origin}/bridge.vtt` }] });
const at = (current: number) => ({ current, duration: 60, buffered: [], seeking: false, rate: 1 });
const ready: Partial<PlayerState> = {
  item,
  started: true,
  time: at(5.5),
  queue: { items: [item, episode({ id: 'other' })] },
  transcript: { status: 'ready', cues },
};

const said = (name: string) => [...(CSS.highlights.get(name) ?? [])].map((range) => range.toString().replace(/\s+/g, ' '));

async function readAlong(state: Partial<PlayerState> = {}, body = article) {
  const stood = await stand('station-read-along', StationReadAlong, { ...ready, ...state }, { item: 'bridge' });
  stood.part.innerHTML = body;
  return stood;
}

/** The same, once the article is laid beside its transcript. */
async function compared(state: Partial<PlayerState> = {}, body = article) {
  const stood = await readAlong(state, body);
  // The first comparison may have come before the article was put in.
  await until(() => stood.part.follows !== undefined, { what: 'a comparison' });
  stood.part.append('');
  await new Promise((resolve) => stood.part.addEventListener('station-read-along', resolve, { once: true }));
  await stood.part.updateComplete;
  return stood;
}

function doubleClick(text: Text | null | undefined, word: string): void {
  const range = document.createRange();
  const start = text?.data.indexOf(word) ?? -1;
  if (!text || start < 0) throw new Error(`There is no “${word}”.`);
  range.setStart(text, start);
  range.setEnd(text, start + word.length);
  const { left, top, width, height } = range.getBoundingClientRect();
  const place = { clientX: left + width / 2, clientY: top + height / 2 };
  text.parentElement?.dispatchEvent(new MouseEvent('dblclick', { ...place, bubbles: true, composed: true }));
}

const plays = (calls: readonly (readonly unknown[])[]) =>
  calls.filter(([action]) => action === 'play').map(([, id, options]) => [id, (options as { startAt: number } | undefined)?.startAt]);

describe('station-read-along', () => {
  afterEach(clear);

  it('has nothing that axe would mend', async () => {
    await compared();
    expect(await axeFindings()).to.deep.equal([]);
  });

  it('paints the words of the article that are said, across its elements, and not those that are not', async () => {
    const { player } = await compared();
    expect(said('station-word')).to.deep.equal(['way']);
    expect(said('station-cue')).to.deep.equal(['For eleven', 'years, the only way across was the Marguerite']);
    player.tick(9.5);
    await until(() => said('station-word').join() === 'Marguerite');
    player.tick(24.5);
    await until(() => said('station-word').join() === 'in');
    expect(said('station-cue')).to.deep.equal(['On Thursday, at six inthe morning, the bridge opened again']);
    player.tick(15);
    await until(() => said('station-word').length === 0);
    expect(said('station-cue')).to.deep.equal([]);
  });

  it('is read along in its own language, whichever the listener has chosen to read', async () => {
    const vtt = (text: string) => URL.createObjectURL(new Blob([`WEBVTT\n\n00:00.000 --> 00:20.000\n${text}\n`], { type: 'text/vtt' }));
    const transcripts = [
      { src: vtt('<00:01.000>Reyes <00:02.000>is <00:03.000>not <00:04.000>so <00:05.000>sentimental.'), srclang: 'en-US' },
      { src: vtt('Reyes no es tan sentimental.'), srclang: 'es' },
    ];
    const spanish = episode({ transcripts });
    const state: Partial<PlayerState> = {
      item: spanish,
      time: at(4.5),
      queue: { items: [spanish] },
      transcript: { status: 'ready', cues: [cue(0, 'Reyes no es tan sentimental. ')], ...(transcripts[1] && { source: transcripts[1] }) },
    };
    document.body.lang = 'en';
    try {
      const { part } = await readAlong(state, '<p>Reyes is not so sentimental.</p>');
      await until(() => said('station-word').join() === 'so', { what: () => `the word “so”: ${said('station-word').join()}` });
      expect(part.coverage).to.equal(1);
    } finally {
      document.body.removeAttribute('lang');
    }
  });

  it('takes neither asides, captions nor what is hidden for the article', async () => {
    const { part, player } = await compared();
    player.tick(40.5);
    await until(() => said('station-word').join() === 'Reyes');
    const [range] = CSS.highlights.get('station-word') ?? [];
    expect(part.querySelector('#reyes')?.contains(range?.startContainer ?? null)).to.equal(true);
  });

  it('leaves the page as it is', async () => {
    const { part, player } = await compared();
    const before = part.outerHTML;
    const changed: MutationRecord[] = [];
    const changes = new MutationObserver((records) => void changed.push(...records));
    changes.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    player.tick(22.5);
    await until(() => said('station-word').join() === 'at');
    part.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
    await part.updateComplete;
    expect([...changed, ...changes.takeRecords()]).to.deep.equal([]);
    changes.disconnect();
    expect(part.outerHTML).to.equal(before);
    expect(scrollY).to.equal(0);
  });

  it('tells how far the texts are the same, as event, property and state', async () => {
    const told = new Promise<HTMLElementEventMap['station-read-along']>((resolve) =>
      document.addEventListener('station-read-along', resolve, { once: true }),
    );
    const { part, root } = await readAlong();
    const event = await told;
    expect(event.target).to.equal(part);
    await until(() => part.coverage === 1);
    expect(part.follows).to.equal('words');
    expect(part.matches(':state(words)')).to.equal(true);
    expect(one(root, '.mark').hidden).to.equal(false);
  });

  it('follows by paragraph an article of which little is said, and no other at all', async () => {
    const filler = (name: string, count: number) => Array.from({ length: count }, (_, index) => `${name}${index}`).join(' ');
    const long = cue(0, `${filler('w', 12)} ${filler('x', 28)}`);
    const transcript = { status: 'ready' as const, cues: [long] };
    const { part } = await compared({ transcript, time: at(2) }, `<p>${filler('w', 12)} ${filler('y', 28)}</p>`);
    expect(part.follows).to.equal('paragraphs');
    expect(said('station-cue')).to.have.length(1);
    expect(said('station-word')).to.deep.equal([]);
    clear();
    const other = await compared({ transcript, time: at(2) }, `<p>${filler('z', 40)}</p>`);
    expect(other.part.follows).to.equal('nothing');
    expect([...said('station-cue'), ...said('station-word')]).to.deep.equal([]);
    expect(one(other.root, '.mark').hidden).to.equal(true);
  });

  it('paints paragraphs while the transcript does not fit the sound to the word', async () => {
    const { part, player } = await compared();
    player.patch({ transcript: { status: 'ready', cues, sync: 'paragraph', doubt: 'length' } });
    await until(() => said('station-word').length === 0);
    expect(said('station-cue')).to.deep.equal(['For eleven long years, the only way across was the Marguerite']);
    expect(part.follows).to.equal('words');
    player.patch({ transcript: { status: 'ready', cues, sync: 'word' } });
    await until(() => said('station-word').join() === 'way');
  });

  it('plays from the word that is double-clicked, and from the nearest before one that is not said', async () => {
    const { part, player } = await compared();
    const [first] = part.querySelectorAll('p');
    doubleClick(first?.firstChild as Text, 'only');
    doubleClick(first?.firstChild as Text, 'long');
    doubleClick(part.querySelector('#reyes')?.firstChild as Text, 'sentimental');
    expect(plays(player.calls)).to.deep.equal([
      ['bridge', 4],
      ['bridge', 1],
      ['bridge', 44],
    ]);
  });

  it('plays from a word of an article in a shadow root', async () => {
    const stood = await readAlong();
    const host = document.createElement('div');
    stood.part.before(host);
    const root = host.attachShadow({ mode: 'open' });
    root.append(stood.part);
    await until(() => stood.part.follows !== undefined, { what: 'a comparison' });
    stood.part.append('');
    await new Promise((resolve) => stood.part.addEventListener('station-read-along', resolve, { once: true }));
    doubleClick(stood.part.querySelector('p')?.firstChild as Text, 'only');
    expect(plays(stood.player.calls)).to.deep.equal([['bridge', 4]]);
  });

  it('leaves a double click on a link to the link', async () => {
    const { part, player } = await compared();
    doubleClick(part.querySelector('a')?.firstChild as Text, 'Reyes');
    expect(plays(player.calls)).to.deep.equal([]);
  });

  it('is one Tab stop; arrows go to the next paragraph that is read out, and Enter plays from it', async () => {
    const { part, root, player } = await compared();
    one(root, '.mark').focus();
    expect(one(root, '.mark').getAttribute('aria-label')).to.equal('Play from paragraph 2: For eleven long years, the only way across…');
    await sendKeys({ press: 'ArrowDown' });
    await until(() => root.activeElement?.getAttribute('aria-label')?.startsWith('Play from paragraph 3: On Thursday'));
    await sendKeys({ press: 'End' });
    await until(() => root.activeElement?.getAttribute('aria-label')?.startsWith('Play from paragraph 4: Reyes is'));
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'ArrowUp' });
    await until(() => root.activeElement?.getAttribute('aria-label')?.startsWith('Play from paragraph 3'));
    await sendKeys({ press: 'Enter' });
    await until(() => plays(player.calls).length > 0);
    expect(plays(player.calls)).to.deep.equal([['bridge', 20]]);
    expect(root.querySelectorAll('button')).to.have.length(1);
    expect(part.querySelectorAll('button, [tabindex]')).to.have.length(0);
  });

  it('shows its mark beside the paragraph that the pointer is over', async () => {
    const { part, root, player } = await compared();
    const paragraph = part.querySelector('#reyes') as HTMLElement;
    paragraph.dispatchEvent(new PointerEvent('pointerover', { bubbles: true, composed: true }));
    await part.updateComplete;
    await until(() => getComputedStyle(one(root, '.mark')).opacity === '1');
    const mark = one(root, '.mark').getBoundingClientRect();
    const line = paragraph.getBoundingClientRect();
    expect(mark.bottom).to.be.greaterThan(line.top - 1);
    expect(mark.top).to.be.lessThan(line.bottom);
    one(root, '.mark').click();
    expect(plays(player.calls)).to.deep.equal([['bridge', 40]]);
  });

  it('asks for the transcript once somebody listens, or turns to the article', async () => {
    const { part, player } = await readAlong({ started: false, transcript: { status: 'idle', cues: [] } });
    await until(() => part.renderRoot.querySelector('.mark'));
    const watches = () => player.calls.filter(([action]) => action === 'watchTranscript');
    expect(watches()).to.deep.equal([]);
    part.dispatchEvent(new PointerEvent('pointerover'));
    await part.updateComplete;
    const [[, signal] = []] = watches();
    expect((signal as AbortSignal).aborted).to.equal(false);
    part.remove();
    expect((signal as AbortSignal).aborted).to.equal(true);
  });

  it('paints nothing while another item is at hand; a double click brings its own, and seeks once that is known', async () => {
    const other = episode({ id: 'other' });
    const { part, player } = await readAlong({ item: other });
    await until(() => part.renderRoot.querySelector('.mark'));
    expect(said('station-word')).to.deep.equal([]);
    doubleClick(part.querySelector('#reyes')?.firstChild as Text, 'not');
    expect(plays(player.calls)).to.deep.equal([['bridge', undefined]]);
    player.patch({ item, time: at(0) });
    await until(() => player.calls.some(([action]) => action === 'seek'));
    expect(player.calls.find(([action]) => action === 'seek')).to.deep.equal(['seek', 42]);
    await until(() => said('station-word').join() === 'not');
    player.patch({ item: other, transcript: { status: 'none', cues: [] } });
    await until(() => said('station-word').length === 0);
  });

  it('reads the article anew when it changes', async () => {
    const { part, player } = await compared();
    player.tick(42.5);
    await until(() => said('station-word').join() === 'not');
    const paragraph = part.querySelector('#reyes') as HTMLElement;
    paragraph.textContent = 'Everybody knows: Reyes is not so sentimental.';
    await until(
      () => said('station-word').join() === 'not' && CSS.highlights.get('station-word')?.values().next().value?.startOffset === 26,
    );
  });

  it('takes markup in a cue or in the article for text', async () => {
    const text = '<img src=x onerror=alert(1)> eleven years ';
    const body = '<p>&lt;img src=x onerror=alert(1)&gt; eleven years</p>';
    const { part } = await compared({ transcript: { status: 'ready', cues: [cue(0, text)] }, time: at(0.5) }, body);
    expect(part.follows).to.equal('words');
    expect(part.querySelector('img')).to.equal(null);
    expect(part.innerHTML).to.equal(body);
  });

  it('takes its paint with it when it leaves', async () => {
    const { part } = await compared();
    part.remove();
    expect([...said('station-cue'), ...said('station-word')]).to.deep.equal([]);
  });

  it('lets the page have its own colours for what is said', async () => {
    await compared();
    const sheet = document.adoptedStyleSheets.find(({ cssRules }) => cssRules[0]?.cssText.includes('station-word'));
    expect(sheet?.cssRules[0]?.cssText).to.match(/^@layer station-player/);
  });
});
