import { until } from './until.ts';

/**
 * Waits until a pointer can meet an element: Firefox draws what stands in `content-visibility: auto` a frame or more
 * after it has its place, and until then a press goes to what holds it.
 */
export const drawn = (element: Element): Promise<boolean> =>
  until(() => element.checkVisibility({ contentVisibilityAuto: true }), { what: () => `${element.className} is drawn` });
