export type Definitions = readonly (readonly [name: string, element: CustomElementConstructor])[];

/** Registers elements, in order. A server has no registry, and a page may load two copies of this module. */
export function define(elements: Definitions): void {
  for (const [name, element] of elements) {
    if (globalThis.customElements && !customElements.get(name)) customElements.define(name, element);
  }
}
