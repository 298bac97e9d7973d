import { type Fault, type Segment, tell } from '../segments.ts';
import { toSeconds } from '../to-seconds.ts';
import { type SpokenWord, wordsToSegments } from '../words-to-segments.ts';
import { isObject, type JsonObject, nameOf, objectsOf, textOf } from './values.ts';

/** AWS Transcribe, word by word: https://docs.aws.amazon.com/transcribe/latest/dg/how-input.html */
export function readAws(results: JsonObject, items: readonly JsonObject[], issues: Fault[]): Segment[] {
  const labels = speakerLabels(results['speaker_labels']);
  const words: (SpokenWord & { text: string })[] = [];
  for (const [index, item] of items.entries()) {
    if (lacksTime(item)) tell(issues, { at: [items, index] }, 'bad-time', 'has no readable start or end.');
    const content = textOf(objectsOf(item['alternatives'])[0]?.['content']);
    const last = words.at(-1);
    // Punctuation has no time of its own: it belongs to the word before it.
    if (item['type'] === 'punctuation' && last) last.text += content;
    else if (content !== '') words.push(toWord(item, content, last, labels));
  }
  return wordsToSegments(words);
}

const lacksTime = ({ type, start_time, end_time }: JsonObject): boolean =>
  type === 'pronunciation' && [start_time, end_time].some((time) => toSeconds(time) === undefined);

const toWord = (
  item: JsonObject,
  text: string,
  last: SpokenWord | undefined,
  labels: ReadonlyMap<unknown, string | undefined>,
): SpokenWord => {
  const { start_time, end_time, speaker_label, channel_label } = item;
  return {
    start: toSeconds(start_time) ?? last?.end ?? last?.start ?? 0,
    end: toSeconds(end_time),
    speaker: nameOf(speaker_label) ?? labels.get(start_time) ?? nameOf(channel_label),
    text,
  };
};

/** Older files name speakers apart from the words, by the words' start. */
const speakerLabels = (labels: unknown): ReadonlyMap<unknown, string | undefined> =>
  new Map(
    objectsOf(isObject(labels) ? labels['segments'] : undefined)
      .flatMap(({ items }) => objectsOf(items))
      .map(({ start_time, speaker_label }) => [start_time, nameOf(speaker_label)]),
  );
