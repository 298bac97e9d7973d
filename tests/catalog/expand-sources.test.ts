import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expandSource, type PlaylistAnswer, planSources, type SourcePlan } from '../../src/catalog/expand-sources.ts';

const list = 'https://harbor.example/listen.pls';
const pls = (...addresses: string[]) => ['[playlist]', ...addresses.map((address, index) => `File${index + 1}=${address}`)].join('\n');
const plan = (...addresses: string[]) =>
  planSources(
    addresses.map((src) => ({ src })),
    'https:',
  );
const addresses = ({ steps }: SourcePlan) => steps.map(({ source }) => source.src);
const codes = ({ issues }: SourcePlan) => issues.map(({ code }) => code);

/** Asks the first list of a plan, as a player would that has come to it. */
function answered(before: SourcePlan, answer: PlaylistAnswer | undefined): SourcePlan {
  const step = before.steps.find(({ ask }) => ask);
  return step ? expandSource(before, step, answer) : before;
}

describe('a plan', () => {
  it('has the order of preference, and tells lists from sound', () => {
    const { steps } = planSources(
      [
        { src: 'https://a.example/1.aac', type: 'audio/aac' },
        { src: 'https://a.example/2.pls' },
        { src: 'https://a.example/3', type: 'audio/x-mpegurl' },
        { src: 'https://a.example/4.m3u8' },
        { src: 'https://a.example/5' },
      ],
      'https:',
    );
    expect(steps.map(({ ask }) => ask)).toEqual([false, true, true, false, false]);
    expect(steps[0]).toEqual({ source: { src: 'https://a.example/1.aac', type: 'audio/aac' }, ask: false, depth: 0 });
  });

  it('asks by https on an https page, and leaves ports and http pages alone', () => {
    const sources = [{ src: 'http://a.example:8000/1' }, { src: 'https://a.example/2' }];
    expect(addresses(planSources(sources, 'https:'))).toEqual(['https://a.example:8000/1', 'https://a.example/2']);
    expect(addresses(planSources(sources, 'http:'))).toEqual(['http://a.example:8000/1', 'https://a.example/2']);
  });

  it('has each address once, and twenty at most', () => {
    expect(addresses(plan('http://a.example/1', 'https://a.example/1'))).toEqual(['https://a.example/1']);
    expect(plan(...Array.from({ length: 30 }, (_, index) => `https://a.example/${index}`)).steps).toHaveLength(20);
  });
});

describe('the answer of a list', () => {
  it('stands in its place', () => {
    const after = answered(plan('https://a.example/0', list, 'https://a.example/9'), { text: pls('https://b.example/1', '/2.mp3') });
    expect(addresses(after)).toEqual(['https://a.example/0', 'https://b.example/1', 'https://harbor.example/2.mp3', 'https://a.example/9']);
    expect(after.steps.some(({ ask }) => ask)).toBe(false);
    expect(after.issues).toEqual([]);
  });

  it('may name http: an https page asks by https', () => {
    expect(addresses(answered(plan(list), { text: pls('http://b.example:8000/1') }))).toEqual(['https://b.example:8000/1']);
  });

  it('is read on an http page as it is written; what lies beside a list that came by https comes by https', () => {
    const before = planSources([{ src: list }], 'http:');
    const after = answered(before, { text: pls('http://b.example/1', '2.mp3', 'https://c.example/3', 'http://harbor.example.evil/4') });
    expect(addresses(after)).toEqual([
      'http://b.example/1',
      'https://harbor.example/2.mp3',
      'https://c.example/3',
      'http://harbor.example.evil/4',
    ]);
  });

  it('starts from where it came from in the end', () => {
    expect(addresses(answered(plan(list), { text: pls('1.mp3'), url: 'https://cdn.example/x/list.pls' }))).toEqual([
      'https://cdn.example/x/1.mp3',
    ]);
  });

  it.each([
    ['#EXTM3U\n#EXT-X-VERSION:3\n#EXTINF:6,\n1.ts', 'hls'],
    ['\uFEFF#EXTM3U\r\n#EXT-X-STREAM-INF:BANDWIDTH=1\r\nlow.m3u8', 'hls'],
    ['#EXTM3U\n#EXTINF:-1,Harbor #EXT-X-News\nhttps://b.example/1', 'list'],
    ['# about #EXTM3U\n#EXT-X-NOTHING\nhttps://b.example/1', 'list'],
  ])('is known by what is in it: %j is %s', (text, kind) => {
    const src = 'https://a.example/live.m3u';
    const expected = kind === 'hls' ? { src, type: 'application/vnd.apple.mpegurl' } : { src: 'https://b.example/1' };
    const after = answered(plan(src), { text, type: 'audio/x-mpegurl' });
    expect(after.steps).toMatchObject([{ source: expected, ask: false }]);
  });

  it('behind an .m3u8 that is no HLS is a list', () => {
    const before = plan('https://a.example/list.m3u8');
    const [step] = before.steps;
    expect(step && addresses(expandSource(before, step, { text: '#EXTM3U\nhttps://b.example/1' }))).toEqual(['https://b.example/1']);
  });

  it('may be sound, whatever its name said', () => {
    expect(answered(plan(list), { text: '', type: 'audio/aacp' }).steps).toEqual([
      { source: { src: list, type: 'audio/aacp' }, ask: false, depth: 0 },
    ]);
  });

  it.each([
    [undefined, 'playlist-unreachable'],
    [{ text: '<!doctype html><title>Gone</title>', type: 'text/html' }, 'unsupported-format'],
    [{ text: pls('javascript:alert(1)') }, 'bad-url'],
    [{ text: pls() }, 'no-source'],
    [{ text: pls(list) }, 'playlist-loop'],
  ])('%j leads nowhere: %s, and the others are tried', (answer, code) => {
    const after = answered(plan(list, 'https://a.example/9'), answer);
    expect(addresses(after)).toEqual(['https://a.example/9']);
    expect(codes(after)).toEqual([code]);
    expect(after.issues[0]?.message).toContain(list);
  });

  it('that comes too late changes nothing', () => {
    const before = plan(list);
    const [step] = before.steps;
    const after = answered(before, { text: pls('https://b.example/1') });
    expect(step && expandSource(after, step, { text: pls('https://c.example/1') })).toBe(after);
  });
});

describe('lists of lists', () => {
  const nth = (depth: number) => `https://a.example/${depth}.m3u`;
  const led = (depth: number) =>
    Array.from({ length: depth }, (_, index) => nth(index + 2)).reduce((before, next) => answered(before, { text: next }), plan(nth(1)));

  it('are followed three deep', () => {
    expect(led(2).steps).toMatchObject([{ source: { src: nth(3) }, ask: true, depth: 2 }]);
    expect(addresses(answered(led(2), { text: 'https://b.example/live' }))).toEqual(['https://b.example/live']);
    expect(led(3).steps).toEqual([]);
    expect(codes(led(3))).toEqual(['playlist-too-deep']);
  });

  it('in a ring come to an end', () => {
    const after = answered(answered(plan(nth(1)), { text: nth(2) }), { text: `${nth(1)}\nhttps://b.example/live` });
    expect(addresses(after)).toEqual(['https://b.example/live']);
    expect(codes(after)).toEqual(['playlist-loop']);
  });

  it('of any kind come to an end, with no more than twenty questions and sources', () => {
    const address = fc.integer({ min: 0, max: 400 }).map((number) => `https://a.example/${number}${number % 3 ? '.pls' : ''}`);
    const text = fc.oneof(
      fc.array(address, { maxLength: 40 }).map((entries) => pls(...entries)),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(address, { maxLength: 30 }), fc.array(fc.option(text, { nil: undefined }), { minLength: 1 }), (first, texts) => {
        let state = plan(...first);
        let questions = 0;
        for (; state.steps.some(({ ask }) => ask); questions += 1) {
          const answer = texts[questions % texts.length];
          state = answered(state, answer === undefined ? undefined : { text: answer });
        }
        expect(questions).toBeLessThanOrEqual(20);
        expect(state.steps.length).toBeLessThanOrEqual(20);
        expect(new Set(addresses(state)).size).toBe(state.steps.length);
      }),
    );
  });
});
