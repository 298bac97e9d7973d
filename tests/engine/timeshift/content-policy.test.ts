import { describe, expect, it } from 'vitest';
import { allows, parsePolicy } from '../../../src/engine/timeshift/content-policy.ts';

const page = 'https://www.example.org/news/';
const stream = 'https://ice.example.org/live.mp3';

type Case = readonly [policy: string, directive: 'connect-src' | 'media-src', url: string, allowed: boolean];

const bad: readonly Case[] = [
  ['', 'connect-src', stream, true],
  [';;  ;', 'connect-src', stream, true],
  ['connect-src', 'connect-src', stream, false],
  ['connect-src \n\t', 'connect-src', stream, false],
  ['connect-src ://', 'connect-src', stream, false],
  ["connect-src 'nonce-ice.example.org'", 'connect-src', stream, false],
  ['connect-src ice.example.org.evil.example', 'connect-src', stream, false],
  ['connect-src *ice.example.org', 'connect-src', stream, false],
];

const cases: readonly Case[] = [
  ["script-src 'none'", 'connect-src', stream, true],
  ["default-src 'none'", 'connect-src', stream, false],
  ["default-src 'none'; connect-src *", 'connect-src', stream, true],
  ["default-src *; connect-src 'none'", 'connect-src', stream, false],
  ['connect-src *; connect-src none.example', 'connect-src', stream, true],
  ["CONNECT-SRC 'SELF'", 'connect-src', `${page}live.mp3`, true],
  ["connect-src 'self'", 'connect-src', stream, false],
  ['connect-src https:', 'connect-src', stream, true],
  ['connect-src http:', 'connect-src', stream, true],
  ['connect-src https:', 'connect-src', 'http://ice.example.org/', false],
  ['connect-src wss:', 'connect-src', stream, false],
  ['connect-src ICE.example.org', 'connect-src', stream, true],
  ['connect-src ice.example.org', 'connect-src', 'http://ice.example.org/', false],
  ['connect-src http://ice.example.org', 'connect-src', stream, true],
  ['connect-src *.example.org', 'connect-src', stream, true],
  ['connect-src *.example.org', 'connect-src', 'https://example.org/', false],
  ['connect-src *.org.example', 'connect-src', stream, false],
  ['connect-src ice.example.org', 'connect-src', 'https://ice.example.org:8443/', false],
  ['connect-src ice.example.org:8443', 'connect-src', 'https://ice.example.org:8443/', true],
  ['connect-src ice.example.org:*', 'connect-src', 'https://ice.example.org:8443/', true],
  ['connect-src ice.example.org:443', 'connect-src', stream, true],
  ['connect-src https://ice.example.org/live.mp3', 'connect-src', stream, true],
  ['connect-src https://ice.example.org/live', 'connect-src', stream, false],
  ['connect-src https://ice.example.org/other/', 'connect-src', stream, false],
  ['connect-src https://ice.example.org/', 'connect-src', stream, true],
  ["media-src 'self'", 'media-src', 'blob:', false],
  ['media-src *', 'media-src', 'blob:', false],
  ["media-src 'self' blob:", 'media-src', 'blob:', true],
  ['default-src blob:', 'media-src', 'blob:', true],
  ['connect-src *, connect-src ice.example.org', 'connect-src', stream, true],
  ["connect-src *, connect-src 'none'", 'connect-src', stream, false],
];

describe('a content security policy', () => {
  for (const [policy, directive, url, allowed] of [...bad, ...cases]) {
    it(`“${policy}” ${allowed ? 'allows' : 'forbids'} ${directive} ${url}`, () => {
      expect(allows(parsePolicy(policy), directive, url, page)).toBe(allowed);
    });
  }
});
