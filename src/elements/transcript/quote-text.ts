import type { Item } from '../../catalog/item.ts';
import type { PanelWords } from '../../i18n/panel-messages.ts';
import { momentUrl } from '../../player/day/moment-url.ts';
import type { SelectedPiece } from './selected-text.ts';

type Said = Pick<SelectedPiece, 'text' | 'speaker' | 'start' | 'time'>;

/** What was selected as a copy of it reads: each paragraph beneath its time and, where another begins to speak, the name. */
export function excerpt(pieces: readonly Said[], { say }: PanelWords): string {
  const paragraphs = pieces.map(({ text, speaker = '', time }, index) => {
    const name = speaker === (pieces[index - 1]?.speaker ?? '') ? '' : speaker;
    const head = time ? say.saidAt(name, time) : name;
    return head ? `${head}\n${text}` : text;
  });
  return paragraphs.join('\n\n');
}

/** What was selected as a quotation: in quotation marks, with who said it, where and when, and the way there. */
export function quotation(pieces: readonly Said[], item: Item, { say }: PanelWords): string {
  const start = pieces[0]?.start ?? 0;
  const speakers = new Set(pieces.flatMap(({ speaker }) => (speaker ? [speaker] : [])));
  const time = item.kind === 'live' ? undefined : pieces[0]?.time;
  const clock = time ? [time] : [];
  const quoted = say.quote(pieces.map(({ text }) => text).join('\n\n'), [...speakers, item.title, ...clock].join(', '));
  return `${quoted}\n${item.kind === 'live' ? (item.link ?? location.href) : momentUrl(item, start)}`;
}
