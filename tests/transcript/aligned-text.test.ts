import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AlignedText, type WrittenWord } from '../../src/transcript/align/aligned-text.ts';
import { tokenize } from '../../src/transcript/align/tokenize.ts';
import { type Cue, parseTranscript } from '../../src/transcript/index.ts';

/** Written words of paragraphs, as an article's are. */
const written = (...paragraphs: readonly string[]): WrittenWord[] =>
  paragraphs.flatMap((text, paragraph) => tokenize(text).map(({ key }) => ({ key, paragraph })));

/** A cue of which each word takes a second. */
const cue = (start: number, text: string, timed = true): Cue => {
  const words = text.split(/(?<= )/).map((word, index) => ({ start: start + index, end: start + index + 1, text: word }));
  return { start, end: start + words.length, text, ...(timed && { words }) };
};

/** What is said at a moment, as it is written. */
function saidAt(text: AlignedText, article: readonly WrittenWord[], seconds: number) {
  const { word, cue: whole } = text.at(seconds);
  const read = (spans: typeof word) =>
    spans.map(({ from, to }) =>
      article
        .slice(from, to)
        .map(({ key }) => key)
        .join(' '),
    );
  return { word: read(word), cue: read(whole) };
}

describe('AlignedText', () => {
  const cues = [cue(0, 'For eleven years the ferry '), cue(10, 'carried twelve hundred nurses to work. ')];

  it('knows which words are said, and when each is', () => {
    const article = written('For eleven years, the ferry', 'carried twelve hundred nurses to work.');
    const text = new AlignedText(cues, article);
    expect(saidAt(text, article, 1.5)).toEqual({ word: ['eleven'], cue: ['for eleven years the ferry'] });
    expect(saidAt(text, article, 12)).toEqual({ word: ['hundred'], cue: ['carried twelve hundred nurses to work'] });
    expect(saidAt(text, article, 8)).toEqual({ word: [], cue: [] });
    expect([0, 1, 5, 10].map((word) => text.startOf(word))).toEqual([0, 1, 10, 15]);
    expect([0, 1, 2].map((paragraph) => text.startOfParagraph(paragraph))).toEqual([0, 10, undefined]);
    expect(text).toMatchObject({ coverage: 1, paragraphs: [1, 1], follows: 'words' });
  });

  it('does not paint what is not said: a word put in parts what is around it', () => {
    const article = written('For eleven long years, the ferry', 'carried twelve hundred nurses to work.');
    const text = new AlignedText(cues, article);
    expect(saidAt(text, article, 1).cue).toEqual(['for eleven', 'years the ferry']);
    expect(text.startOf(2)).toBe(1);
  });

  it('takes a number in one word for what is said in several', () => {
    const article = written('For 11 years, the ferry carried 1,200 nurses to work.');
    const text = new AlignedText(cues, article);
    expect(saidAt(text, article, 1).word).toEqual(['11']);
    expect(saidAt(text, article, 11).word).toEqual(['1200']);
    expect(saidAt(text, article, 12).word).toEqual(['1200']);
    expect(text.startOf(6)).toBe(11);
    expect(text.coverage).toBe(1);
  });

  it('takes no year of another sentence for a number that is said', () => {
    const article = written('For eleven years the ferry 1999 2000', 'carried twelve hundred nurses to work.');
    expect(new AlignedText([cue(0, 'For eleven years the ferry sank '), ...cues.slice(1)], article).at(5).word).toEqual([]);
  });

  it('has the start of the cue, where words have no times', () => {
    const article = written('For eleven years the ferry');
    const text = new AlignedText([cue(3, 'For eleven years the ferry', false)], article);
    expect(text.startOf(4)).toBe(3);
    expect(saidAt(text, article, 4)).toEqual({ word: [], cue: ['for eleven years the ferry'] });
  });

  it('falls back to paragraphs, and then to nothing', () => {
    const shared = (count: number) => Array.from({ length: count }, (_, index) => `w${index}`).join(' ');
    const others = (count: number, name: string) => Array.from({ length: count }, (_, index) => `${name}${index}`).join(' ');
    const article = written(`${shared(30)} ${others(70, 'x')}`, others(20, 'z'));
    const said = (count: number) => new AlignedText([cue(0, `${shared(count)} ${others(120 - count, 'y')}`)], article);
    expect(said(30).follows).toBe('paragraphs');
    expect(said(30).at(2)).toEqual({ word: [], cue: [{ from: 0, to: 100 }] });
    expect(said(30).startOf(60)).toBe(0);
    expect(said(30).startOf(110)).toBeUndefined();
    expect(said(10).follows).toBe('nothing');
    expect(said(10).at(2)).toEqual({ word: [], cue: [] });
    expect(said(10).startOf(2)).toBeUndefined();
  });

  it('has nothing to follow in an empty article, or with an empty transcript', () => {
    expect(new AlignedText(cues, [])).toMatchObject({ coverage: 0, follows: 'nothing', paragraphs: [] });
    expect(new AlignedText([], written('one', 'two'))).toMatchObject({ coverage: 0, follows: 'nothing', paragraphs: [0, 0] });
  });

  it('paints only words that are the article’s, in one paragraph each', () => {
    const sentence = fc.array(fc.constantFrom('the', 'ferry', 'sails', '12', 'twelve', 'bridge', 'of', 'b', 'c'), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(fc.array(sentence, { maxLength: 8 }), fc.array(sentence, { maxLength: 8 }), (saidSentences, paragraphs) => {
        const said = saidSentences.map((words, index) => cue(index * 20, words.join(' ')));
        const article = written(...paragraphs.map((words) => words.join(' ')));
        const text = new AlignedText(said, article);
        expect(text.coverage).toBeGreaterThanOrEqual(0);
        expect(text.coverage).toBeLessThanOrEqual(1);
        for (let seconds = 0; seconds < said.length * 20; seconds += 1) {
          const { word, cue: whole } = text.at(seconds);
          for (const { from, to } of [...word, ...whole]) {
            expect(from).toBeLessThan(to);
            expect(article[to - 1]?.paragraph).toBe(article[from]?.paragraph);
          }
        }
        for (const [index] of article.entries()) {
          const start = text.startOf(index);
          if (start !== undefined) expect(said.some((each) => each.start <= start && start < each.end)).toBe(true);
        }
      }),
    );
  });
});

describe('the demo’s stories', () => {
  /** The paragraphs between the tags of the read-along. */
  function story(page: string): string[] {
    const [, body = ''] = /<station-read-along[^>]*>([\s\S]*)<\/station-read-along>/.exec(readFileSync(`demo/${page}`, 'utf8')) ?? [];
    const flow = body.replace(/<aside[\s\S]*?<\/aside>/g, '');
    return [...flow.matchAll(/<(p|h2)>([\s\S]*?)<\/\1>/g)].map(([, , text = '']) => text.replace(/<[^>]+>/g, ''));
  }
  const align = (page: string, name: string) => {
    const paragraphs = story(page);
    const { cues } = parseTranscript(readFileSync(`demo/public/audio/${name}.vtt`, 'utf8'));
    const article = written(...paragraphs);
    return { text: new AlignedText(cues, article), article, paragraphs, cues };
  };

  it.each([
    ['article.html', 'bridge'],
    ['stories/oysters.html', 'oysters'],
    ['stories/library.html', 'library'],
  ])('%s is read out nearly whole', (page, name) => {
    const { text, paragraphs } = align(page, name);
    expect(text.follows).toBe('words');
    expect(text.coverage).toBeGreaterThan(0.98);
    const silent = paragraphs.filter((_, index) => text.startOfParagraph(index) === undefined);
    expect(silent).toEqual(name === 'bridge' ? ['The color from the paint locker'] : []);
  });

  it('the one that was edited goes with the sound all the same', () => {
    const { text, article, cues } = align('stories/lighthouse.html', 'lighthouse');
    const at = (word: string) => cues.flatMap(({ words = [] }) => words).find((each) => each.text.startsWith(word))?.start ?? Number.NaN;
    expect(text.follows).toBe('words');
    expect(saidAt(text, article, at('ships')).word).toEqual(['ships']);
    expect(text.at(at('ships')).word[0]?.from).toBeLessThan(text.at(at('addressed')).word[0]?.from ?? 0);
    expect(saidAt(text, article, at('Peter')).word).toEqual([]);
    expect(saidAt(text, article, at('cup')).cue).toEqual([]);
    expect(article[text.at(at('answers,') ?? 0).word[0]?.from ?? -1]?.key).toBe('answers');
    const stamps = article.findIndex(({ key }) => key === 'stamps');
    const times = cues.flatMap(({ words = [] }) => words).map(({ start }) => start);
    expect(times.flatMap((time) => text.at(time).word).filter(({ from, to }) => from <= stamps && stamps < to)).toEqual([]);
  });
});
