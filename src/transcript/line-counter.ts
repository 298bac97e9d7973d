/** In which lines of a text its places stand. Counted on from the last one, so that many cost no more than one. */
export class LineCounter {
  readonly #text: string;
  #at = 0;
  #line = 1;

  constructor(text: string) {
    this.#text = text;
  }

  /** Number of the line, counted from 1, in which a place stands that is not before the last one. */
  lineAt(place: number): number {
    this.#line += this.#text.slice(this.#at, place).split(/\r\n|\n|\r/).length - 1;
    this.#at = place;
    return this.#line;
  }
}
