import { sendMouse } from '@web/test-runner-commands';
import type { StationPlayer } from '../../src/elements/player/player.ts';
import { drawn } from '../support/drawn.ts';
import { until } from '../support/until.ts';

export interface PageOptions {
  /** CSS pixels. */
  readonly width?: number;
  /** CSS pixels. */
  readonly height?: number;
  /** True to leave the player's script out until `loadScript` is called. */
  readonly late?: boolean;
  /** Of its address, with the #. */
  readonly hash?: string;
  /** True for a page behind all others, that stays open when they are closed: whoever opens it removes its element. */
  readonly apart?: boolean;
}

interface Listening {
  readonly type: string;
  readonly signal?: AbortSignal;
}

/** What the system's controls would call. */
type LockScreen = Partial<Record<MediaSessionAction, MediaSessionActionHandler | null>>;

type PageWindow = Window &
  typeof globalThis & { violations?: string[]; audios?: HTMLAudioElement[]; listening?: Listening[]; lockScreen?: LockScreen };

/** A page of its own within the test's page, on the same origin. */
export interface Framed {
  readonly element: HTMLIFrameElement;
  readonly window: Window & typeof globalThis;
  readonly document: Document;
  player(id?: string): StationPlayer;
  /** Addresses that the page has asked for. */
  requests(): string[];
  /** Breaches of the page's content security policy, one line each. */
  violations(): string[];
  /** Media elements that scripts of the page have made. */
  audios(): HTMLAudioElement[];
  /** Presses a control of the lock screen, where there is one; returns whether there is. */
  lockScreen(action: MediaSessionAction): boolean;
  /** Names of the events that somebody listens for on the document or the window. */
  listening(): string[];
  /** All text that a part shows, shadow roots included. */
  text(root: Element): string;
  /** Elements within a part, shadow roots included. */
  all(root: Element, selector: string): HTMLElement[];
  /** The visible button of that name within a part. */
  button(root: Element, name: string): HTMLElement;
  /** The element that has focus, in whichever shadow root it stands. */
  focused(): Element | null;
  /** Presses an element as a mouse does. */
  click(element: Element): Promise<void>;
  /** Puts the player's script on the page and waits until its players are there. */
  loadScript(): Promise<void>;
}

const opened = new Set<HTMLIFrameElement>();

/** Closes every page that was opened here, and forgets what they have kept. */
export function closePages(): void {
  for (const element of opened) element.remove();
  opened.clear();
  forget();
}

/** What pages have kept is not the next one's. */
function forget(): void {
  localStorage.clear();
  sessionStorage.clear();
}

/** A page that plays while others do is of another origin, as it were: it keeps nothing of theirs, and is not silenced by them. */
function isolate(page: Window): void {
  const none = { get: () => undefined };
  Object.defineProperties(page, { localStorage: none, sessionStorage: none, BroadcastChannel: none });
}

/** Opens a page and waits until its players are there. It may still be loading: WebKitGTK 2.50 waits 3 s for audio that nobody loads. */
export async function frame(url: string, options?: PageOptions): Promise<Framed> {
  const page = await open(url, 'interactive', options);
  await playersOf(page);
  return page;
}

/** Opens a page with the markup of a test's own, and the built player on it. */
export async function pageWith(markup: string, { late = false, ...options }: PageOptions = {}): Promise<Framed> {
  const page = await open('/tests/page/blank.html', 'complete', options);
  if (options.apart) isolate(page.window);
  page.document.body.innerHTML = markup;
  if (!late) await page.loadScript();
  return page;
}

async function open(
  url: string,
  state: 'interactive' | 'complete',
  { width = 1000, height = 900, apart = false, hash = '' }: PageOptions = {},
): Promise<Framed> {
  if (!apart) forget();
  const element = document.createElement('iframe');
  Object.assign(element, { src: url + hash, width, height, allow: 'autoplay' });
  // At the corner, so that a place in the frame is the same place for the mouse.
  Object.assign(element.style, { position: 'fixed', inset: '0 auto auto 0', border: '0' });
  document.body.append(element);
  if (apart) element.style.zIndex = '-1';
  else opened.add(element);
  return standing(element, url, state);
}

/** The page that a frame has gone to by itself: by a link that was pressed, say. */
export async function arrived({ element }: Framed, url: string): Promise<Framed> {
  const page = await standing(element, url, 'interactive');
  await playersOf(page);
  return page;
}

async function standing(element: HTMLIFrameElement, url: string, state: 'interactive' | 'complete'): Promise<Framed> {
  await until(() => isAt(element.contentDocument, url, state), { what: `the page ${url}` });
  const inner = element.contentWindow as PageWindow;
  const all = (root: Element, selector: string) => nodes(root).filter((node) => node.matches(selector)) as HTMLElement[];
  const page: Framed = {
    element,
    window: inner,
    document: inner.document,
    player: (id = 'player') => inner.document.getElementById(id) as StationPlayer,
    requests: () => inner.performance.getEntriesByType('resource').map(({ name }) => name),
    violations: () => inner.violations ?? [],
    audios: () => inner.audios ?? [],
    lockScreen: (action) => {
      const handler = inner.lockScreen?.[action];
      handler?.({ action });
      return typeof handler === 'function';
    },
    listening: () => (inner.listening ?? []).filter(({ signal }) => !signal?.aborted).map(({ type }) => type),
    text: (root) => nodes(root).flatMap(ownText).join(' '),
    all,
    button: (root, name) => {
      const found = all(root, 'button, a').find((button) => nameOf(button) === name && button.checkVisibility());
      if (!found) throw new Error(`There is no button “${name}”.`);
      return found;
    },
    focused: () => focusedIn(inner.document),
    click: async (target) => {
      await drawn(target);
      await sendMouse({ type: 'click', position: middleOf(target) });
    },
    loadScript: async () => {
      const script = Object.assign(inner.document.createElement('script'), { type: 'module', src: '/dist/station-player.js' });
      inner.document.head.append(script);
      await playersOf(page);
    },
  };
  return page;
}

const isAt = (page: Document | null, url: string, state: DocumentReadyState): boolean =>
  page !== null && new URL(page.URL).pathname === url && (page.readyState === state || page.readyState === 'complete');

async function playersOf({ document: inner }: Framed): Promise<void> {
  const players = () => [...inner.querySelectorAll<StationPlayer>('station-player')];
  await until(() => inner.defaultView?.customElements.get('station-player'), { what: 'the player’s script' });
  await until(() => players().every(({ player }) => player), { what: `the players of ${inner.URL}` });
  await Promise.all(players().map(({ updateComplete }) => updateComplete));
}

function nodes(root: Element): Element[] {
  const inside = [...(root.shadowRoot?.querySelectorAll('*') ?? [])];
  return inside.flatMap((element) => [element, ...nodes(element)]);
}

const ownText = (element: Element): string[] =>
  [...element.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE).map(({ data }: Node & { data?: string }) => data ?? '');

export const nameOf = (element: Element): string =>
  (element.getAttribute('aria-label') ?? element.textContent ?? '').replace(/\s+/g, ' ').trim();

function focusedIn(root: Document): Element | null {
  let at = root.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
}

function middleOf(element: Element): [number, number] {
  const { left, top, width, height } = element.getBoundingClientRect();
  return [Math.round(left + width / 2), Math.round(top + height / 2)];
}
