/** What a page loads when the first answer comes that is not our own JSON, or the first metadata within a stream. */
export { listenToAzuracast } from './azuracast-push.ts';
export { parseIcy } from './parse-icy.ts';
export { parseId3 } from './parse-id3.ts';
export { parseOnAir } from './parse-on-air.ts';
