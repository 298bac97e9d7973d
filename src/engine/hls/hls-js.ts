/** The one place that imports hls.js. It is loaded by `import()`, when HLS is played for the first time. */

export type { default as HlsPlayer, ErrorData, Fragment, HlsConfig, LevelDetails, MediaPlaylist, TimestampOffset } from 'hls.js';
export { default as Hls } from 'hls.js/light';
