/** What every page says, in English. Another language is another object of this type. */
export const en = {
  player: 'Audio player',

  playLive: 'Play Live Radio',
  listen: 'Listen',
  play: 'Play',
  pause: 'Pause',
  stop: 'Stop',
  retry: 'Retry',

  live: 'Live',
  onAir: (title: string) => `On air: ${title}`,
  nextUp: 'Next Up',
  forYou: (clock: string) => `${clock} for you`,
  backToLive: (title: string) => `Back to live: ${title}`,

  stationsTab: 'Stations',

  transcript: 'Transcript',

  more: 'More',

  connecting: 'Connecting…',
  waiting: 'Waiting for the sound…',
  streamLost: 'Stream lost.',
  tryingAgain: 'Trying again…',
  offline: 'You’re offline. It will continue when you’re back.',
  tapToContinue: 'Tap to continue',
  elsewhere: 'Playing in another tab.',
  failed: {
    'not-found': 'This audio can’t be found.',
    unsupported: 'This browser can’t play this audio.',
    decode: 'This audio is damaged.',
    network: 'This audio can’t be reached.',
    timeout: 'This audio doesn’t answer.',
  },
};

export type Messages = typeof en;
