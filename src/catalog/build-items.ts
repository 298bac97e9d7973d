import { type BuildContext, buildItem } from './build-item.ts';
import type { Item } from './item.ts';
import type { ItemDraft } from './item-draft.ts';

/** The items that drafts describe, each id once: of two that share one the first stays. */
export function buildItems(drafts: readonly ItemDraft[], context: BuildContext): Item[] {
  const items = new Map<string, Item>();
  for (const draft of drafts) {
    const item = buildItem(draft, context);
    if (item === undefined) continue;
    const twin = items.get(item.id);
    if (twin === undefined) items.set(item.id, item);
    else
      context.issues.push({
        code: 'duplicate-id',
        message: `“${item.title}” has the same id as “${twin.title}” (${item.id}) and was left out. If both are meant, ${context.words.id}.`,
      });
  }
  return [...items.values()];
}
