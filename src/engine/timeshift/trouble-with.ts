import type { FailureReason } from '../engine.ts';

const AUDIO = /^(audio|video)\/|ogg/i;

/** Why an answer is no stream that can be kept. `unreadable`: it may be one for another engine. */
export function troubleWith({ ok, status, headers }: Response): FailureReason | 'unreadable' {
  if (status === 404 || status === 410) return 'not-found';
  if (!ok) return 'network';
  return AUDIO.test(headers.get('content-type') ?? '') ? 'unreadable' : 'unsupported';
}
