/** The system's side: what it was told, and its buttons. */
export class LockScreen {
  metadata: unknown = null;
  playbackState = 'none';
  position: MediaPositionState | undefined;
  readonly buttons = new Map<string, MediaSessionActionHandler>();
  readonly unknown: string | undefined;

  constructor(unknown?: string) {
    this.unknown = unknown;
  }

  setActionHandler(action: string, handler: MediaSessionActionHandler | null): void {
    if (action === this.unknown) throw new TypeError(`no ${action} here`);
    if (handler) this.buttons.set(action, handler);
    else this.buttons.delete(action);
  }

  /** As browsers do: an endless duration is no duration. */
  setPositionState(position?: MediaPositionState): void {
    if (position && !((position.duration ?? 0) < Number.POSITIVE_INFINITY)) throw new TypeError('duration');
    this.position = position;
  }

  press(action: MediaSessionAction, details: Partial<MediaSessionActionDetails> = {}): void {
    const handler = this.buttons.get(action);
    if (!handler) throw new Error(`there is no button for ${action}`);
    handler({ action, ...details });
  }
}

/** What the browser makes of the words that it is given. */
export class Metadata {
  constructor(facts: object) {
    Object.assign(this, facts);
  }
}
