/** Tells every listener. One that throws is reported, and does not silence the others. */
export function tell<Detail>(listeners: Iterable<(detail: Detail) => void>, detail: Detail): void {
  for (const listener of [...listeners]) {
    try {
      listener(detail);
    } catch (error) {
      reportError(error);
    }
  }
}
