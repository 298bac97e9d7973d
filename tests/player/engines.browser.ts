import { expect } from 'chai';
import { browserEngines } from '../../src/player/engines.ts';
import { station } from './rig.ts';

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
