/** A page with an article of ten thousand words and its transcript of as many, of which one in ten was edited since. */

const wordCount = 10_000;

/** Seconds that a word takes. */
const wordSeconds = 0.4;

/** Words as people use them, few often and most seldom: the same in each run. */
function words(count: number): string[] {
  let seed = 1;
  const next = () => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff;
    return (seed >> 8) / 0x7fffff;
  };
  return Array.from({ length: count }, () => `word${Math.floor(Math.exp(next() * 8.5))}`);
}

/** Words dropped, added and changed in turn. */
const edited = (said: readonly string[]): string[] =>
  said.flatMap((word, place) => {
    const edit = place % 10 === 9 ? Math.floor(place / 10) % 3 : -1;
    if (edit === 0) return [];
    return edit === 1 ? [word, `added${place}`] : [edit === 2 ? `changed${place}` : word];
  });

const stamp = (seconds: number): string => new Date(Math.round(seconds * 1000)).toISOString().slice(11, 23);

/** Ten words to a cue, each with its time. */
function transcript(said: readonly string[]): string {
  const cues = Array.from({ length: said.length / 10 }, (_, cue) => {
    const text = said.slice(cue * 10, cue * 10 + 10).map((word, place) => `<${stamp((cue * 10 + place) * wordSeconds)}>${word}`);
    return `${stamp(cue * 10 * wordSeconds)} --> ${stamp((cue + 1) * 10 * wordSeconds)}\n${text.join(' ')}\n`;
  });
  return `WEBVTT\n\n${cues.join('\n')}`;
}

function article(written: readonly string[]): string {
  const paragraphs = Array.from({ length: Math.ceil(written.length / 60) }, (_, index) => written.slice(index * 60, index * 60 + 60));
  return paragraphs.map((paragraph) => `<p>${paragraph.join(' ')}</p>`).join('\n');
}

/** The transcript stands in the page, so that no server need make one; the player takes no `data:` address. */
const story = (id: string, count: number): string => {
  const said = words(count);
  return `<station-read-along for="${id}">${article(edited(said))}</station-read-along>
<station-provider id="${id}"><audio preload="none" src="/audio/bridge.mp3" title="Bench" data-duration="${count * wordSeconds}"></audio></station-provider>
<script>
  {
    const src = URL.createObjectURL(new Blob([${JSON.stringify(transcript(said)).replaceAll('<', '\\u003c')}], { type: 'text/vtt' }));
    document.querySelector('#${id} audio').append(Object.assign(document.createElement('track'), { kind: 'captions', default: true, src }));
  }
</script>`;
};

/** Two articles, of which the first is small and brings the code before the second is measured. */
export const readAlongPage = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Bench</title><link rel="icon" href="data:,">
${story('small', 40)}${story('big', wordCount)}<script type="module" src="/dist/station-player.js"></script></html>`;
