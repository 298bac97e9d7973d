/**
 * Text of bytes as streams and their servers send it, whatever they declare: UTF-8 where it is that,
 * else windows-1252, which holds Latin-1. A character torn at the very end is left out.
 */
export function decodeText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
