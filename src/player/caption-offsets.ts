const prefix = 'station-player:caption-offset:';

/** Seconds by which a listener has a station's captions come later than they would; below 0 earlier. */
export interface CaptionOffsets {
  of(station: string): number;
  keep(station: string, seconds: number): void;
}

/** Remembers them across visits where the browser lets it: in sandboxed frames and private windows storage throws. */
export function createCaptionOffsets(): CaptionOffsets {
  const known = new Map<string, number>();

  const read = (station: string): number => {
    try {
      const seconds = Number(localStorage.getItem(prefix + station));
      return Number.isFinite(seconds) ? seconds : 0;
    } catch {
      return 0;
    }
  };

  return {
    of(station) {
      const seconds = known.get(station) ?? read(station);
      known.set(station, seconds);
      return seconds;
    },
    keep(station, seconds) {
      if (known.get(station) === seconds) return;
      known.set(station, seconds);
      try {
        if (seconds) localStorage.setItem(prefix + station, String(seconds));
        else localStorage.removeItem(prefix + station);
      } catch {
        // For this visit.
      }
    },
  };
}
