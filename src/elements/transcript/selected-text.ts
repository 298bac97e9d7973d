import type { ParagraphNodes } from './paragraph-nodes.ts';
import type { SpokenText } from './spoken-text.ts';

/** What is selected of one paragraph. */
export interface SelectedPiece {
  readonly text: string;
  readonly speaker?: string;
  /** Index of the paragraph. */
  readonly paragraph: number;
  /** Seconds at which it begins to be said. */
  readonly start: number;
  /** The same as readers read it: of live audio the time of day; empty where the text has no times. */
  readonly time?: string;
}

type Ends = Pick<StaticRange, 'startContainer' | 'startOffset' | 'endContainer' | 'endOffset'>;

/** Where the page's selection lies, seen from within a shadow root: each browser tells it in its own way. */
function endsOf(root: ShadowRoot): Ends | undefined {
  const selection = document.getSelection();
  if (!selection || selection.rangeCount === 0) return;
  // Firefox before 142 and Chromium before 137 haven't got it.
  if ('getComposedRanges' in selection) return selection.getComposedRanges({ shadowRoots: [root] })[0];
  const inner = (root as ShadowRoot & { getSelection?: () => Selection | null }).getSelection?.() ?? (selection as Selection);
  return inner.rangeCount ? inner.getRangeAt(0) : undefined;
}

/** The page's selection where it lies within a transcript. */
function rangeIn(scroller: HTMLElement): Range | undefined {
  const ends = endsOf(scroller.getRootNode() as ShadowRoot);
  if (!ends || !scroller.contains(ends.startContainer) || !scroller.contains(ends.endContainer)) return undefined;
  const range = document.createRange();
  range.setStart(ends.startContainer, ends.startOffset);
  range.setEnd(ends.endContainer, ends.endOffset);
  return range;
}

/** Where on the screen what is selected of a transcript stands. */
export function selectionBox(scroller: HTMLElement): DOMRect | undefined {
  const range = rangeIn(scroller);
  // Asked first: in WebKitGTK 2.50 a range in content that is skipped has no box until its element was asked.
  range?.startContainer.parentElement?.getBoundingClientRect();
  return range?.getBoundingClientRect();
}

/** What is selected of a transcript, in order; nothing where the selection reaches beyond it. */
export function selectedIn(scroller: HTMLElement, nodes: ParagraphNodes, text: SpokenText): SelectedPiece[] {
  const range = rangeIn(scroller);
  if (!range) return [];
  const first = Math.max(0, nodes.indexOf(range.startContainer));
  const last = nodes.indexOf(range.endContainer);
  return text.paragraphs.slice(first, last < 0 ? undefined : last + 1).flatMap((_, index) => {
    const element = nodes.elementOf(first + index);
    return element && range.intersectsNode(element) ? pieceOf(range, first + index, nodes, text) : [];
  });
}

function pieceOf(range: Range, paragraph: number, nodes: ParagraphNodes, text: SpokenText): SelectedPiece[] {
  const words = nodes.wordsOf(paragraph);
  const whole = text.textOf(paragraph);
  const from = range.startContainer === words ? range.startOffset : 0;
  const to = range.endContainer === words ? range.endOffset : whole.length;
  const said = whole.slice(from, to).trim();
  if (!said || !words || (words.isConnected && !range.intersectsNode(words))) return [];
  const speaker = text.speakerOf(paragraph);
  return [{ text: said, paragraph, start: text.startAt(paragraph, from), ...(speaker !== undefined && { speaker }) }];
}

/** @returns how to move the end of the selection, as it is now, from one text to another, or to begin one */
export function extension(from: Text | undefined, to: Text | undefined): () => void {
  const selection = document.getSelection();
  if (!selection || !from || !to) return () => {};
  const backward = from.compareDocumentPosition(to) & Node.DOCUMENT_POSITION_PRECEDING;
  const ends = selection.type === 'Range' ? endsOf(from.getRootNode() as ShadowRoot) : undefined;
  const anchor =
    ends && (backward ? { node: ends.endContainer, offset: ends.endOffset } : { node: ends.startContainer, offset: ends.startOffset });
  const begin = anchor ?? { node: from, offset: backward ? from.length : 0 };
  return () => selection.setBaseAndExtent(begin.node, begin.offset, to, backward ? 0 : to.length);
}
