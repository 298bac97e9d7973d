import { Scope } from '../../support/scope.ts';
import type { Taken } from './taken-transcript.ts';

type Taking = Omit<Taken, 'scope'>;

const load = () => import('./taken-transcript.ts');

/** Downloads and prints a transcript; the code for it comes when somebody asks. */
export class TakeAway {
  #scope = new Scope();

  async captions(taking: Taking): Promise<void> {
    (await load()).downloadCaptions(this.#taken(taking));
  }

  async text(taking: Taking): Promise<void> {
    (await load()).downloadText(this.#taken(taking));
  }

  async print(taking: Taking): Promise<void> {
    await (await load()).printTranscript(this.#taken(taking));
  }

  release(): void {
    this.#scope.release();
    this.#scope = new Scope();
  }

  #taken(taking: Taking): Taken {
    return { ...taking, scope: this.#scope };
  }
}
