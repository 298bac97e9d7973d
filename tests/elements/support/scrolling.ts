import { until } from '../../support/until.ts';
import { one } from './stand.ts';
import { transcript } from './transcript.ts';

export interface Scrolling {
  /** Where the panel stands, frame by frame. Pixels. */
  readonly places: readonly number[];
  /** How it was asked to scroll. */
  readonly asked: ReadonlySet<ScrollBehavior | undefined>;
}

/** What a transcript's panel does while it follows the sound a few paragraphs on. */
export async function scrolling(): Promise<Scrolling> {
  const { root, player } = await transcript();
  const scroller = one(root, '.scroller');
  // Firefox gives a new panel the place of one that stood there before.
  scroller.scrollTop = 0;
  const places = [scroller.scrollTop];
  const asked = new Set<ScrollBehavior | undefined>();
  const scrollTo: (options: ScrollToOptions) => void = scroller.scrollTo;
  scroller.scrollTo = (options?: number | ScrollToOptions) => {
    if (typeof options !== 'object') return;
    asked.add(options.behavior);
    scrollTo.call(scroller, options);
  };
  const look = () => void (places.at(-1) !== scroller.scrollTop && places.push(scroller.scrollTop));
  const watch = () => {
    look();
    if (scroller.isConnected) requestAnimationFrame(watch);
  };
  watch();
  player.tick(62);
  const isThere = () => {
    const [panel, now] = [scroller.getBoundingClientRect(), one(root, '.now').getBoundingClientRect()];
    return one(root, '.now').textContent?.includes('w6 ') && now.top >= panel.top && now.bottom <= panel.bottom;
  };
  await until(isThere, { what: () => `the paragraph that is said, in sight; the panel was at ${places.join(', ')}` });
  look();
  return { places, asked };
}
