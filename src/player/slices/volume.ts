import type { Core } from '../core.ts';
import type { VolumeState } from '../state.ts';

export interface VolumeSlice {
  setVolume(level: number): void;
  setMuted(muted: boolean): void;
}

/** iOS keeps the volume to its own buttons: there an element's volume stays at 1 whatever is written to it. */
export function volumeCanBeSet(): boolean {
  if (typeof Audio === 'undefined') return true;
  const audio = new Audio();
  audio.volume = 0.5;
  return audio.volume === 0.5;
}

export function createVolume({ store, sound }: Core): VolumeSlice {
  const patch = (change: Partial<VolumeState>) => {
    const volume = { ...store.state.volume, ...change };
    sound.setVolume(volume.level, volume.muted);
    store.patch({ volume });
  };
  return {
    setVolume(level) {
      if (!Number.isFinite(level)) return;
      const within = Math.min(Math.max(0, level), 1);
      patch({ level: within, muted: false });
    },
    setMuted: (muted) => patch({ muted }),
  };
}
