import type { LitElement } from 'lit';
import { answerRequests } from '../../../src/connect/player-context.ts';
import type { PlayerState } from '../../../src/player/state.ts';
import { until } from '../../support/until.ts';
import { type FakePlayer, fakePlayer } from './fake-player.ts';

const late = new Set(['station-list', 'station-queue', 'station-volume', 'station-transcript', 'station-listen', 'station-sleep-menu']);

class TestProvider extends HTMLElement {
  player: FakePlayer | undefined;

  constructor() {
    super();
    answerRequests(this, () => this.player);
  }
}
customElements.define('test-provider', TestProvider);

/** A part that stands in a player of the given state. */
export async function stand<Part extends LitElement>(
  name: string,
  Class: new () => Part,
  state: Partial<PlayerState> = {},
  attributes: Readonly<Record<string, string>> = {},
): Promise<{ part: Part; root: ShadowRoot; player: FakePlayer }> {
  if (!customElements.get(name)) customElements.define(name, Class);
  const provider = new TestProvider();
  const player = fakePlayer(state);
  provider.player = player;
  const part = document.createElement(name) as Part;
  for (const [attribute, value] of Object.entries(attributes)) part.setAttribute(attribute, value);
  provider.append(part);
  document.body.append(provider);
  // Some parts have their view late.
  await until(() => part.renderRoot.childElementCount > 0 || !late.has(name));
  await part.updateComplete;
  return { part, root: part.renderRoot as ShadowRoot, player };
}

/** Takes every part and player of a test off the page. */
export function clear(): void {
  document.body.replaceChildren();
  // What players have kept is not the next test's. They leave a moment after their element: this is behind that.
  setTimeout(() => localStorage.clear());
  localStorage.clear();
}

/** The one element that a selector names; a test that finds none has failed. */
export function one<Found extends HTMLElement = HTMLElement>(root: ParentNode, selector: string): Found {
  const found = root.querySelector<Found>(selector);
  if (!found) throw new Error(`There is no ${selector}.`);
  return found;
}

/** Text as it is read, without the white space of its markup. */
export const textOf = (node: Node | null | undefined): string => (node?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** The middle of an element or a range, for a pointer. */
export function middleOf(element: Element | Range): [number, number] {
  const { left, top, width, height } = element.getBoundingClientRect();
  return [Math.round(left + width / 2), Math.round(top + height / 2)];
}
