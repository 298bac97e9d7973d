import type { HlsConfig } from './hls-js.ts';

/** Seconds ahead of what is heard that are fetched, and behind it that the browser keeps: memory stays flat for days. */
const AHEAD = 30;
const MOST_AHEAD = 60;
const BEHIND = 60;

/** Milliseconds until a host is taken for silent; it is asked twice. */
const FIRST_BYTE = 4000;

type RetryConfig = NonNullable<HlsConfig['fragLoadPolicy']['default']['errorRetry']>;

/** hls.js by itself asks only once where nothing answers (status 0), unless the browser says that it is offline. */
const shouldRetry: NonNullable<RetryConfig['shouldRetry']> = (retry, count, _isTimeout, response, isDue) =>
  isDue || (count < (retry?.maxNumRetry ?? 0) && response?.code === 0);

const policy = (most: number) => ({
  default: {
    maxTimeToFirstByteMs: FIRST_BYTE,
    maxLoadTimeMs: 20_000,
    timeoutRetry: { maxNumRetry: 1, retryDelayMs: 0, maxRetryDelayMs: 0 },
    errorRetry: { maxNumRetry: most, retryDelayMs: 1000, maxRetryDelayMs: 2000, shouldRetry },
  },
});

/**
 * How hls.js plays audio alone. It retries a little; whoever holds the engine retries for as long as sound is wanted.
 * @param startPosition seconds; -1: near the live edge, or at the start of what ends
 */
export const hlsConfig = (startPosition: number): Partial<HlsConfig> => ({
  startPosition,
  // A worker would be made from a blob:, against `worker-src 'self'`; audio alone is no work.
  enableWorker: false,
  startFragPrefetch: true,
  // The first segment is heard, not measured.
  testBandwidth: false,
  liveDurationInfinity: true,
  maxBufferLength: AHEAD,
  maxMaxBufferLength: MOST_AHEAD,
  backBufferLength: BEHIND,
  enableDateRangeMetadataCues: false,
  manifestLoadPolicy: policy(0),
  playlistLoadPolicy: policy(2),
  fragLoadPolicy: policy(2),
});
