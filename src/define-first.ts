import { type Definitions, define } from './elements/define-elements.ts';
import { StationList } from './elements/list/list.ts';
import { StationNow } from './elements/now/now.ts';
import { StationPlayButton } from './elements/play-button/play-button.ts';
import { StationPlayer } from './elements/player/player.ts';
import { StationProvider } from './elements/provider/provider.ts';
import { StationQueue } from './elements/queue/queue.ts';
import { StationStatus } from './elements/status/status.ts';
import { StationTime } from './elements/time/time.ts';
import { StationTimeline } from './elements/timeline/timeline.ts';
import { StationTranscript } from './elements/transcript/transcript.ts';
import { StationVolume } from './elements/volume/volume.ts';

/** Providers first: a part that is upgraded before its provider would find no player. */
const elements: Definitions = [
  ['station-provider', StationProvider],
  ['station-player', StationPlayer],
  ['station-play-button', StationPlayButton],
  ['station-time', StationTime],
  ['station-timeline', StationTimeline],
  ['station-now', StationNow],
  ['station-list', StationList],
  ['station-queue', StationQueue],
  ['station-transcript', StationTranscript],
  ['station-volume', StationVolume],
  ['station-status', StationStatus],
];

define(elements);
