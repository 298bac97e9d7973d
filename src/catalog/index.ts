export type { Catalog } from './catalog.ts';
export { type CanPlay, chooseSources } from './choose-sources.ts';
export type { Episode, Item, LiveStream, OnAirSource, Source, TranscriptSource } from './item.ts';
export { type Playlist, type PlaylistFormat, type PlaylistOptions, parsePlaylist } from './parse-playlist.ts';
export {
  addToQueue,
  clearQueue,
  insertIntoQueue,
  moveInQueue,
  nextInQueue,
  previousInQueue,
  removeFromQueue,
} from './queue.ts';
export { type AudioMarkup, readMarkup } from './read-markup.ts';
export { readStationJson } from './read-station-json.ts';
export { guessType, type PlaylistKind, playlistKind, typeOf } from './source-type.ts';
