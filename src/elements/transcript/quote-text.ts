import type { Item } from '../../catalog/item.ts';
import type { PanelWords } from '../../i18n/panel-messages.ts';
import { momentLink } from './moment-link.ts';
import type { SelectedPiece } from './selected-text.ts';

/** What was selected as a copy of it reads: each paragraph beneath its time and, where another begins to speak, the name. */
export function excerpt(pieces: readonly SelectedPiece[], { say, format }: PanelWords): string {
  const paragraphs = pieces.map(({ text, speaker = '', start }, index) => {
    const name = speaker === (pieces[index - 1]?.speaker ?? '') ? '' : speaker;
    return `${say.saidAt(name, format.time(start))}\n${text}`;
  });
  return paragraphs.join('\n\n');
}

/** What was selected as a quotation: in quotation marks, with who said it, where and when, and the way there. */
export function quotation(pieces: readonly SelectedPiece[], item: Item, { say, format }: PanelWords): string {
  const start = pieces[0]?.start ?? 0;
  const speakers = new Set(pieces.flatMap(({ speaker }) => (speaker ? [speaker] : [])));
  const clock = item.kind === 'live' ? [] : [format.time(start)];
  const quoted = say.quote(pieces.map(({ text }) => text).join('\n\n'), [...speakers, item.title, ...clock].join(', '));
  return `${quoted}\n${item.kind === 'live' ? (item.link ?? location.href) : momentLink(item, start)}`;
}
