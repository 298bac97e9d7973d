import type { TranscriptState } from '../player/state.ts';
import type { Issue } from '../support/issue.ts';
import type { Asking, Offered, OwnLanguage } from './own-language.ts';

export interface LateLanguage {
  /** The player's transcript, or the one in the element's language; `undefined` until it is known which. */
  of(offered: Offered): TranscriptState | undefined;
  /** Asks again for what could not be had. */
  reload(): void;
  release(): void;
}

/**
 * What few elements need comes where one does: a language of their own, of a text that is there in several.
 * @param report takes what is wrong with a transcript
 */
export function lateLanguage(host: Asking, report: (issues: readonly Issue[]) => void): LateLanguage {
  let own: OwnLanguage | undefined;
  let isLoading = false;
  const load = async () => {
    isLoading = true;
    try {
      const { OwnLanguage } = await import('./own-language.ts');
      own = new OwnLanguage(host, report);
      host.requestUpdate();
    } catch {
      // Asked for again at the next change.
      isLoading = false;
    }
  };
  return {
    of(offered) {
      if (own) return own.of(offered);
      if (!host.srclang || !offered.item?.transcripts[1]) return offered.transcript;
      if (!isLoading) void load();
      return undefined;
    },
    reload: () => own?.reload(),
    release: () => own?.release(),
  };
}
