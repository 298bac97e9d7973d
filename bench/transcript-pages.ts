/** Pages with a transcript of a length: two players, of which the second is small and brings the code before it is measured. */

/** Words that a transcript of these pages has. */
export const lengths = [1_000, 10_000, 60_000];

/** Seconds that a word of these pages takes: the n-th begins at n times this. */
export const wordSeconds = 0.4;

/** Runs in the page: a transcript in words `w0`, `w1`, …, each with its time, in sentences, turns and cues of ten. */
function writeTranscript(words: number, seconds: number): string {
  const stamp = (time: number) => new Date(Math.round(time * 1000)).toISOString().slice(11, 23);
  const cues = Array.from({ length: Math.ceil(words / 10) }, (_, cue) => {
    const said = Array.from({ length: 10 }, (_, word) => {
      const place = cue * 10 + word;
      return `<${stamp(place * seconds)}>w${place}${place % 14 === 13 ? '.' : ''}`;
    });
    const voice = Math.floor(cue / 12) % 2 ? 'Tomas Reyes' : 'Mara Lindqvist';
    return `${stamp(cue * 10 * seconds)} --> ${stamp((cue + 1) * 10 * seconds)}\n<v ${voice}>${said.join(' ')}\n`;
  });
  return `WEBVTT\n\n${cues.join('\n')}`;
}

const page = (
  words: number,
): string => `<!doctype html><html lang="en"><meta charset="utf-8"><title>Bench</title><link rel="icon" href="data:,">
<script type="module">
${writeTranscript}
const player = (id, words) => {
  const vtt = URL.createObjectURL(new Blob([writeTranscript(words, ${wordSeconds})], { type: 'text/vtt' }));
  const host = document.createElement('station-provider');
  host.id = id;
  host.innerHTML = '<audio preload="none" src="/silence/' + words * ${wordSeconds} + '.wav" title="Bench" data-duration="' + words * ${wordSeconds} + '"><track kind="captions" src="' + vtt + '" default></audio>';
  document.body.append(host);
};
player('small', 20);
player('big', ${words});
</script><script type="module" src="/dist/station-player.js"></script>
<station-transcript for="small" style="block-size: 100px"></station-transcript></html>`;

/** Address → HTML. */
export const transcriptPages: Readonly<Record<string, string>> = Object.fromEntries(
  lengths.map((words) => [`/transcript-${words}.html`, page(words)]),
);
