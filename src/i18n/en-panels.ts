/** What only the slider, the list of stations, the queue and the transcript say, in English: it comes with them. */
export const enPanels = {
  position: 'Position',
  behindLive: (time: string) => `${time} behind live`,
  positionOf: (position: string, duration: string) => `${position} of ${duration}`,
  programmes: 'Programmes',
  programmeAt: (title: string, clock: string) => `${title}, ${clock}`,
  fromStart: (title: string) => `Start “${title}” from the beginning`,
  stations: 'Available On Air Stations',
  noStations: 'There are no stations here.',
  queueEmpty: 'Nothing is lined up.',
  clear: 'Clear',
  undo: 'Undo',
  removed: (title: string) => `Removed “${title}”`,
  cleared: 'Next Up is empty',
  moveUp: (title: string) => `Move “${title}” up`,
  moveDown: (title: string) => `Move “${title}” down`,
  remove: (title: string) => `Remove “${title}”`,
  noTranscript: 'This audio has no transcript.',
  transcriptIdle: 'The transcript comes when you press Play.',
  transcriptLoading: 'Loading the transcript…',
  transcriptFailed: 'The transcript could not be loaded.',
  tryAgain: 'Try again',
  backToNow: 'Back to now',
};

export type PanelMessages = typeof enPanels;
