/** Registers what no page needs for its first sound. */

import { StationAbout } from './about/about.ts';
import { define } from './define-elements.ts';
import { StationDelayMenu } from './delay-menu/delay-menu.ts';
import { StationListen } from './listen/listen.ts';
import { StationRateMenu } from './rate-menu/rate-menu.ts';
import { StationReadAlong } from './read-along/read-along.ts';
import { StationShareButton } from './share-button/share-button.ts';
import { StationSkipButton } from './skip-button/skip-button.ts';
import { StationSleepMenu } from './sleep-menu/sleep-menu.ts';
import { StationStepButton } from './step-button/step-button.ts';

define([
  ['station-skip-button', StationSkipButton],
  ['station-step-button', StationStepButton],
  ['station-rate-menu', StationRateMenu],
  ['station-delay-menu', StationDelayMenu],
  ['station-sleep-menu', StationSleepMenu],
  ['station-share-button', StationShareButton],
  ['station-listen', StationListen],
  ['station-read-along', StationReadAlong],
  ['station-about', StationAbout],
]);
