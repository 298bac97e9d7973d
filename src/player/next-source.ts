import type { Item } from '../catalog/item.ts';
import type { Plan, Way, Ways } from './ways.ts';

/** Which source to ask for a stream that broke off, until it sounds again. */
export class NextSource {
  readonly #ways: Ways;
  /** Addresses that could not be had since it sounded. */
  readonly #failed = new Set<string>();

  constructor(ways: Ways) {
    this.#ways = ways;
  }

  /**
   * Tells in which order to ask: what has failed comes last. Where nothing else stands before them, lists are asked
   * anew where they lead, at each connection; else it is told at once.
   */
  choose(item: Item, signal: AbortSignal, chosen: (plan: Plan) => void): void {
    const plan = this.#ways.plan(item);
    if (plan.unread.length === 0 || plan.ways.some(this.#mayWork)) return chosen(this.#inOrder(plan));
    void this.#ways
      .read(plan, signal)
      .catch(() => plan)
      .then((read) => signal.aborted || chosen(this.#inOrder(read)));
  }

  /** A source could not be had again, and rests. Returns whether there is another that has not been asked. */
  rest(failed: Way, item: Item): boolean {
    this.#ways.rest(failed);
    this.#failed.add(failed.source.src);
    const { ways, unread } = this.#ways.plan(item);
    const isListed = ways.every(({ source }) => source.src !== failed.source.src);
    return ways.some(this.#mayWork) || (unread.length > 0 && !isListed);
  }

  /** It sounds again. */
  settle(): void {
    this.#failed.clear();
  }

  readonly #mayWork = ({ source }: Way): boolean => !this.#failed.has(source.src);

  #inOrder(plan: Plan): Plan {
    return { ...plan, ways: plan.ways.toSorted((a, b) => Number(this.#mayWork(b)) - Number(this.#mayWork(a))) };
  }
}
