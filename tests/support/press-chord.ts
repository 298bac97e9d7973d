import { executeServerCommand } from '@web/test-runner-commands';

/** Presses keys together, as a person would: the first is held until the last is let go. */
export const pressChord = (...keys: readonly string[]): Promise<unknown> => executeServerCommand('press-chord', keys as never);
