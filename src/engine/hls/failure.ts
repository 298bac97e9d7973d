import type { FailureReason } from '../engine.ts';
import type { ErrorData } from './hls-js.ts';

/** Why hls.js has given up. */
export function reasonOf({ details, response, type }: ErrorData): FailureReason {
  if (response?.code === 404 || response?.code === 410) return 'not-found';
  if (/TimeOut$/i.test(details)) return 'timeout';
  if (details === 'manifestParsingError' || details === 'manifestIncompatibleCodecsError' || details === 'levelEmptyError')
    return 'unsupported';
  if (details === 'bufferAddCodecError' || details === 'bufferIncompatibleCodecsError') return 'unsupported';
  return type === 'networkError' ? 'network' : 'decode';
}
