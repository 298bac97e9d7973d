/** Whether the browser knows that there is no network. That it knows of one says little: it may lead nowhere. */
export const isOffline = (): boolean => globalThis.navigator?.onLine === false;
