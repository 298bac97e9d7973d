import { expect } from 'chai';
import type { Episode, Source } from '../../src/catalog/item.ts';
import { browserEngines } from '../../src/player/engines.ts';
import { episode, station } from './rig.ts';

/** Safari is not here: this looks at what it asks of a page, that an element was loaded within a gesture. */
describe('the elements of engines', () => {
  const { load } = HTMLMediaElement.prototype;
  const { Audio } = window;
  let isGesture = false;
  let made: HTMLAudioElement[] = [];
  let blessed = new WeakSet<HTMLMediaElement>();

  beforeEach(() => {
    made = [];
    blessed = new WeakSet();
    HTMLMediaElement.prototype.load = function (this: HTMLMediaElement) {
      if (isGesture) blessed.add(this);
      load.call(this);
    };
    window.Audio = class extends Audio {
      constructor(src?: string) {
        super(src);
        made.push(this);
      }
    };
  });
  afterEach(() => {
    HTMLMediaElement.prototype.load = load;
    window.Audio = Audio;
  });

  /** Makes an engine and returns the element that it sounds on. */
  async function sounding(index: number): Promise<HTMLMediaElement> {
    const { play } = HTMLMediaElement.prototype;
    const item = station('news');
    const [source = { src: '' }] = item.sources;
    const engine = await browserEngines.makers(item, source)[index]?.make();
    const played: HTMLMediaElement[] = [];
    HTMLMediaElement.prototype.play = function (this: HTMLMediaElement) {
      played.push(this);
      return Promise.resolve();
    };
    engine?.load({ src: new URL('/live/news.mp3', location.href).href });
    engine?.play();
    HTMLMediaElement.prototype.play = play;
    engine?.dispose();
    const [element] = played;
    if (!element) throw new Error('It asks no element for sound.');
    return element;
  }

  const within = async (gesture: boolean, index: number) => {
    isGesture = gesture;
    const sounds = sounding(index);
    // The code may come later than the gesture is over.
    isGesture = false;
    return blessed.has(await sounds);
  };

  it('are loaded within the gesture: that of the first engine, and that of one that takes over later', async () => {
    expect(await within(true, 0)).to.equal(true);
    expect(await within(false, 1)).to.equal(true);
  });

  it('are loaded within the next gesture, where a spare one was made after the last', async () => {
    await within(true, 0);
    await within(false, 1);
    expect(await within(true, 0)).to.equal(true);
    expect(await within(false, 1)).to.equal(true);
  });
});

describe('the engine of an episode', () => {
  const transcripts = [{ src: 'https://example.org/one.vtt' }];
  const chosen = (source: Source, facts: Partial<Episode> = { transcripts }) => browserEngines.makers(episode('one', facts), source)[0];
  const ordinary = chosen({ src: 'https://example.org/one.mp3' }, { transcripts: [] });
  const exact = chosen({ src: 'https://example.org/one.mp3' });

  const sources: readonly (readonly [string, Source, unknown])[] = [
    ['an address that says MP3', { src: 'https://example.org/one.mp3?from=feed' }, exact],
    ['a type that says MP3', { src: 'https://example.org/one', type: 'audio/mpeg' }, exact],
    ['the address of a redirector, which says nothing', { src: 'https://pod.example.org/e/8f3a2c' }, exact],
    ['MP3 within the address of a redirector', { src: 'https://pod.example.org/one.mp3/default?aid=rss' }, exact],
    ['a type that says no more than bytes', { src: 'https://example.org/e/1', type: 'application/octet-stream' }, exact],
    ['an address that says something else', { src: 'https://example.org/one.m4a' }, ordinary],
    ['a type that says something else', { src: 'https://example.org/one', type: 'audio/ogg' }, ordinary],
  ];

  it('that has a transcript finds out where it is, unless its file is none in which a place may be wrong', () => {
    expect(exact).not.to.equal(ordinary);
    for (const [what, source, engine] of sources) expect(chosen(source) === engine, what).to.equal(true);
    for (const [what, source] of sources) expect(chosen(source, { transcripts: [] }) === ordinary, what).to.equal(true);
  });
});
