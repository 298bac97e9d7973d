import { Scope } from '../../support/scope.ts';
import type { AudioFrame } from './audio-format.ts';
import { ByteWatch } from './byte-watch.ts';
import { Connection, type ConnectionListener, metadataOrigins, originOf } from './connection.ts';
import type { PendingMetadata, Recording } from './recording.ts';
import { Splice } from './splice.ts';

/** Milliseconds: of what comes first, all is held by then; and by when it must have met what is held. */
const HELD_AFTER = 1_000;
const MEETS_WITHIN = 8_000;
const STALL = 3_000;

/** Which origins can't be asked, as this tab has found out: it is told on the console each time, and need not be. */
const REFUSE = 'station-player:without-metadata';

/**
 * Another origin's stream may carry metadata, too. Whether it may be asked for them is found out beside the sound, with
 * a second connection: where it may, and its frames are those of the first, it takes the first one's place.
 * @param beside the first connection's, with which the second ends
 */
export function listenForMetadata(recording: Recording, address: string, beside: Scope): void {
  const origin = originOf(address);
  if (metadataOrigins.has(origin) || isToSave() || refusing().includes(origin)) return;
  const scope = new Scope();
  new Successor(
    recording,
    scope,
    beside.add(() => scope.release()),
  ).open(address, origin);
}

const isToSave = (): boolean => (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;

function refusing(): readonly string[] {
  try {
    return sessionStorage.getItem(REFUSE)?.split(' ') ?? [];
  } catch {
    return [];
  }
}

function noteRefusal(origin: string): void {
  try {
    sessionStorage.setItem(REFUSE, [...refusing(), origin].join(' '));
  } catch {
    // Then it is asked again on the next page.
  }
}

/** A connection that is made beside the one of a recording, and follows on it where both bring the same. */
class Successor {
  readonly #recording: Recording;
  readonly #scope: Scope;
  readonly #outlive: () => void;
  readonly #metadata: PendingMetadata[] = [];
  #frames: AudioFrame[] = [];
  #splice: Splice | undefined;
  /** Whom it tells once it has followed. */
  #heir: ConnectionListener | undefined;

  /** @param outlive lets it live on when the first one ends */
  constructor(recording: Recording, scope: Scope, outlive: () => void) {
    this.#recording = recording;
    this.#scope = scope;
    this.#outlive = outlive;
  }

  async open(address: string, origin: string): Promise<void> {
    const { signal } = this.#scope;
    const request = { signal, cache: 'no-store', credentials: 'omit', headers: { 'Icy-MetaData': '1' } } as const;
    const answer = await fetch(address, request).catch(() => undefined);
    if (!answer?.headers.get('icy-metaint')) {
      if (!this.#scope.released) noteRefusal(origin);
      return this.#scope.release();
    }
    metadataOrigins.add(origin);
    this.#scope.timer(MEETS_WITHIN, () => this.#heir || this.#scope.release());
    const connection = new Connection(this.#scope, new ByteWatch(STALL), {
      frames: (frames) => (this.#heir ? this.#heir.frames(frames) : this.#gather(frames)),
      metadata: (bytes, position) => (this.#heir ? this.#heir.metadata(bytes, position) : void this.#metadata.push({ bytes, position })),
      leisure: () => this.#heir?.leisure() ?? 0,
      closed: (end) => this.#heir?.closed(end),
    });
    void connection.open(Promise.resolve(answer), MEETS_WITHIN);
  }

  #gather(frames: readonly AudioFrame[]): void {
    if (this.#frames.length === 0) this.#scope.timer(HELD_AFTER, () => this.#compare());
    this.#frames.push(...frames);
    this.#follow();
  }

  #compare(): void {
    this.#splice = new Splice(this.#recording.ring, this.#recording.clock);
    this.#follow();
  }

  #follow(): void {
    const answer = this.#splice?.offerAll(this.#frames);
    if (!answer) return;
    if (!answer.seamless) return this.#scope.release();
    this.#outlive();
    this.#heir = this.#recording.listenerFor(this.#scope);
    this.#recording.goOver(this.#scope, answer.at, this.#frames, this.#metadata);
    this.#frames = [];
  }
}
