export { atMoment, nextChange } from './at-moment.ts';
export { nextPoll, type PollMoment } from './next-poll.ts';
export type { OnAir, Programme } from './on-air.ts';
export { type OnAirAnswer, type OnAirOptions, parseOnAir } from './parse-on-air.ts';
