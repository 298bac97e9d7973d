import { describe, expect, it } from 'vitest';
import { type HtmlToken, tokenizeHtml } from '../../src/transcript/html/tokenize-html.ts';
import { parseTranscript } from '../../src/transcript/index.ts';
import { read, texts } from './support/read.ts';

const tokens = (html: string) =>
  [...tokenizeHtml(html)].map((token: HtmlToken) =>
    token.kind === 'text' ? token.text : `${token.kind === 'end' ? '/' : ''}${token.name}`,
  );

describe('tokenizeHtml', () => {
  it.each<[string, string[]]>([
    ['', []],
    ['a < b', ['a < b']],
    ['a <b', ['a ', '<b']],
    ['<p', ['<p']],
    ['<p title="a>b">x</p >', ['p', 'x', '/p']],
    ["<p title='a>b' id=c>x", ['p', 'x']],
    ['<p title="a>b', ['p', 'b']],
    ['<P CLASS=x>R&amp;D &eacute;&#8217;</P>', ['p', 'R&D é’', '/p']],
    ['a<!-- <p> -->b<!doctype html>c<?x?>d', ['a', 'b', 'c', 'd']],
    ['a<!-- never closed <p>b', ['a']],
    ['a<script>if (a < b) "</p>"</script>b', ['a', 'script', 'b']],
    ['a<SCRIPT>b', ['a', 'script']],
    ['<br/>x<br />', ['br', 'x', 'br']],
  ])('%j', (html, expected) => expect(tokens(html)).toEqual(expected));

  it.each(['<', '<a ', '<a "', "<a '", '<!--', '</', '<script>', '&', '<p>'])('reads a megabyte of %j', (piece) => {
    expect(tokens(piece.repeat(Math.floor(1_000_000 / piece.length))).length).toBeGreaterThanOrEqual(0);
  });
});

const said = (html: string) => {
  const { cues, issues, format } = read(html);
  return { format, issues, cues: cues.map(({ start, end, speaker, text }) => [start, end, speaker, text]) };
};

describe('Podcasting 2.0 HTML', () => {
  it.each<[string, string, string[], unknown[]]>([
    [
      'a time that is none',
      '<time>soon</time><p>A.</p><time>0:05</time><p>B.</p>',
      ['bad-time:1', 'bad-time:1'],
      [
        [0, 5, undefined, 'A.'],
        [5, 5 + 2 / 15, undefined, 'B.'],
      ],
    ],
    ['text in no paragraph', '<time>0:01</time><p>A.</p>\n\nstray <b>text</b>', ['stray-text:1'], [[1, 1 + 2 / 15, undefined, 'A.']]],
    ['paragraphs that never close', '<cite>Ana<time>0:01<p>A.<p>B.', [], [[1, 1 + 5 / 15, 'Ana', 'A. B.']]],
    [
      'a speaker without a time',
      '<time>0:01</time><p>A.</p>\n<cite>Bo</cite><p>B.</p><time>0:03</time><p>C.</p>',
      ['bad-time:2'],
      [
        [1, 3, undefined, 'A.'],
        [1, 3, 'Bo', 'B.'],
        [3, 3 + 2 / 15, 'Bo', 'C.'],
      ],
    ],
  ])('reads %s', (_name, html, issues, cues) => {
    expect(said(html)).toEqual({ format: 'html', issues, cues });
  });

  it('has speakers, times and paragraphs', () => {
    expect(
      said(
        '<cite>Ana Ruiz:</cite>\n<time>0:00</time>\n<p>Good\n <b>mor</b>ning &amp; more.</p>\n<cite>Bo:</cite>\n<time>1:02:03.5</time>\n<p>You.</p>',
      ),
    ).toEqual({
      format: 'html',
      issues: [],
      cues: [
        [0, 3723.5, 'Ana Ruiz', 'Good morning & more.'],
        [3723.5, 3723.5 + 4 / 15, 'Bo', 'You.'],
      ],
    });
  });

  it('may have all of a turn in its paragraph, times in an attribute, and turns of several paragraphs', () => {
    const html =
      '<p><time datetime="PT1M5S">at one</time><cite>Ana</cite>One<br>two.</p><p>Three.</p><p><time datetime="0:02:00">two</time>Four.</p>';
    expect(said(html).cues).toEqual([
      [65, 120, 'Ana', 'One two. Three.'],
      [120, 120 + 5 / 15, 'Ana', 'Four.'],
    ]);
  });

  it('leaves times and titles in sentences where they are', () => {
    const html = '<time>0:01</time><p>At <time>9:00</time> <cite>The Times</cite> came.</p>';
    expect(said(html).cues).toMatchObject([[1, expect.any(Number), undefined, 'At 9:00 The Times came.']]);
  });

  it('may be a page, whose title, scripts and navigation are no speech', () => {
    const html = `<!DOCTYPE html><html data-lang="en" lang="pt-BR"><head><title>T</title><style>p{}</style></head><body><nav>Home</nav>
      <script>alert("<p>no</p>")</script><time>0:01</time><p>Olá.</p></body></html>`;
    expect(parseTranscript(html)).toMatchObject({ language: 'pt-BR', issues: [], cues: [{ start: 1, text: 'Olá.' }] });
  });

  it('may have no times', () => {
    expect(said('<p>One.</p><p>Two.</p>')).toEqual({
      format: 'html',
      issues: ['no-times'],
      cues: [
        [0, 0, undefined, 'One.'],
        [0, 0, undefined, 'Two.'],
      ],
    });
  });

  it('may have no paragraphs', () => {
    expect(said('<cite>Ana</cite><time>0:01</time>One.<br>Two.<time>0:02</time>Three.').cues).toMatchObject([
      [1, 2, 'Ana', 'One. Two.'],
      [2, expect.any(Number), 'Ana', 'Three.'],
    ]);
  });

  describe('that begins with text', () => {
    const html = 'Good &amp; early.<br>Still <b>early</b>.<p>You too.</p>';
    const shown = (text: string, type: string | undefined, name?: string) => texts(parseTranscript(text, { type, name }));

    it.each(['text/html', 'TEXT/HTML; charset=utf-8'])('is HTML where its type is %s', (type) => {
      expect(shown(html, type, 'a.txt')).toEqual(['Good & early. Still early.', 'You too.']);
    });

    it('is what its name says only where it has no type', () => {
      expect(shown(html, undefined, 'https://a.example/b.html?c#d')).toEqual(['Good & early. Still early.', 'You too.']);
      expect(shown(html, 'text/plain', 'b.html')).toEqual([html]);
      expect(shown(html, undefined)).toEqual([html]);
    });

    it('has a title that is no speech where it has speakers or times', () => {
      expect(parseTranscript('The show\n<time>0:01</time><p>Hi.</p>', { type: 'text/html' })).toMatchObject({
        format: 'html',
        cues: [{ start: 1, text: 'Hi.' }],
      });
    });

    it('is a plain text where it has no tag, and what it is by its content', () => {
      expect(shown('Good.\n\nYou too.', 'text/html')).toEqual(['Good.', 'You too.']);
      expect(parseTranscript('1\n00:00:01,000 --> 00:00:02,000\n<i>Hi</i>.', { type: 'text/html' })).toMatchObject({
        format: 'srt',
        cues: [{ text: 'Hi.' }],
      });
      expect(parseTranscript('PK\x03\x04\0\0\b\0<p>', { type: 'text/html' }).format).toBe('unknown');
      expect(parseTranscript(' ', { type: 'text/html' }).issues).toMatchObject([{ code: 'empty' }]);
    });
  });

  it('shows markup as text', () => {
    expect(said('<time>0:01</time><p>&lt;script&gt;alert(1)&lt;/script&gt;<img src=x onerror=alert(1)></p>').cues).toMatchObject([
      [1, expect.any(Number), undefined, '<script>alert(1)</script>'],
    ]);
  });
});
