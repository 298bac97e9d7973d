/** A run of text; with where it leads, if it is a link. */
export interface NotePiece {
  readonly text: string;
  /** Absolute URL that has passed the allowlist (`support/url.ts`). */
  readonly href?: string;
}

/** Show notes: paragraphs of plain text and links. Never markup: show them as text nodes. */
export type Notes = readonly (readonly NotePiece[])[];
