import fc from 'fast-check';

/** What stands in cues: words of their own, so that no two are alike, among all that may stand between words. */
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
  // A space in front: Firefox 153 ends a tag's name at a digit and takes `<b1 …>` for `<b>`, where WebVTT has an unknown tag.
  fc.constantFrom('<b', ' 1 < 2 '),
  fc.constantFrom('<ruby>', '<ruby.x>', '</ruby>', '<rt>', '</rt>', '<ruby>word<rt>word</rt>', '<rt>word</ruby>'),
  fc.constantFrom('<b><i><u>word', 'word</u></i></b>', '<i><c><lang en>word</i>', '<b><ruby>word<b><rt>word', '</b></rt></i></ruby>'),
);
const textOfCue = fc.array(fc.array(piece, { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 3 });
const setting = fc.oneof(
  fc.constantFrom('align:start', 'align:center', 'align:end', 'align:left', 'align:right', 'align:middle', 'align:', 'ALIGN:start'),
  fc.constantFrom('position:10%', 'position:10%,line-left', 'position:10.5%,center', 'position:101%', 'position:-1%', 'position:1'),
  fc.constantFrom('line:-1', 'line:5', 'line:5,end', 'line:50%', 'line:50%,center', 'line:1.5', 'line:x', 'line:99999999999999999999'),
  fc.constantFrom('size:50%', 'size:0%', 'size:100.5%', 'size:50', 'vertical:rl', 'vertical:lr', 'vertical:x'),
  fc.constantFrom('region:fred', 'region:nobody', 'region:', 'nonsense', 'here:', ':there', '--', '->'),
);
const settings = fc
  .array(fc.tuple(fc.constantFrom(' ', '  ', '\t', '\f'), setting), { maxLength: 4 })
  .map((all) => all.map(([space, each]) => space + each).join(''));
const cueBlock = fc
  .record({
    // One for the whole cue: we make a cue of what each voice says.
    voice: fc.constantFrom('', '', '<v Ana Ruiz>', '<v.loud Ana>', '<b><i><v Ana>', '<ruby><v Ana>'),
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
    'NOTE\tof the editor -- > and on',
    'NOTES are no note',
    'STYLE\n::cue { color: red }',
    'STYLE  \n::cue(b) { color: red }\n::cue(.x) { color: blue }',
    'STYLE\n::cue { color: red',
    'STYLE of its own',
    'REGION\nid:fred\nwidth:40%\nlines:3\nregionanchor:0%,100%\nviewportanchor:10%,90%\nscroll:up',
    'REGION\t\nid:fred id:bill\nlines:x width:101%\nscroll:down nonsense',
    'REGION',
    'REGION fred',
    'X-TIMESTAMP-MAP=LOCAL:00:00:00.000,MPEGTS:900000',
    'words that are no cue',
    '00:01.000 -->',
    '00:99.000 --> 01:00.000\nlost',
  )
  .map((block) => () => block);
/** WebVTT as people and machines write it, and as they should not. */
export const drawnVtt = fc
  .record({
    blocks: fc.array(fc.oneof({ weight: 4, arbitrary: cueBlock }, otherBlock), { minLength: 1, maxLength: 8 }),
    header: fc.constantFrom(
      '',
      ' - a title',
      '\nKind: captions',
      '\tand more',
      '\nX-TIMESTAMP-MAP=MPEGTS:900000,LOCAL:00:00:00.000',
      '\nX-TIMESTAMP-MAP=LOCAL:00:01:00.000,MPEGTS:8589934592\nLanguage: en',
      '\nRegion: id=fred width=40%',
      '\nSTYLE\n::cue { color: red }',
    ),
    gap: fc.constantFrom('\n\n', '\n\n\n'),
    newline: fc.constantFrom('\n', '\r\n', '\r'),
    end: fc.constantFrom('', '\n', '\n\n'),
  })
  .map(({ blocks, header, gap, newline, end }) =>
    `WEBVTT${header}\n\n${blocks.map((block, index) => block(index)).join(gap)}${end}`.replaceAll('\n', newline),
  );
