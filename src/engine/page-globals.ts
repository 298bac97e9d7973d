const names = ['Howl', 'Howler', 'HowlerGlobal', 'Sound'] as const;
const scope = globalThis as unknown as Record<string, unknown>;
const before = names.map((name) => Object.getOwnPropertyDescriptor(scope, name));

/** Gives the page back the globals that it had when this module ran, which is before howler's. */
export function restorePageGlobals(): void {
  names.forEach((name, index) => {
    const descriptor = before[index];
    if (descriptor) Object.defineProperty(scope, name, descriptor);
    else delete scope[name];
  });
}
