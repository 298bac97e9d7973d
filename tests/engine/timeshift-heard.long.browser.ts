import { expect } from 'chai';
import { until } from '../support/until.ts';
import { listenTo } from './timeshift/ear.ts';
import { type LiveKit, liveKit } from './timeshift/live-kit.ts';

/** At the seam of its loop the tone is silent for as long as an encoder and a decoder need to begin. Seconds. */
const SEAM = 0.12;

describe('time-shift engine, by ear', () => {
  let kit: LiveKit;
  afterEach(() => kit.release());

  it('an outage shorter than the cushion is not heard', async () => {
    kit = await liveKit({ sound: 'tone', burst: 32_768 });
    const ear = await listenTo(kit.element);
    kit.engine.play();
    await until(() => ear.heard > 1, { what: 'a second by ear' });
    await kit.mount.befall({ kind: 'down' });
    await until(() => kit.told.count('lost') > 0, { what: 'lost' });
    await until(() => ear.heard > 3.5, { what: 'two and a half seconds of the cushion' });
    await kit.mount.befall({ kind: 'up' });
    kit.engine.live?.reconnect({ src: kit.mount.url });
    await until(() => ear.heard > 9, { what: 'nine seconds by ear', within: 15_000 });
    expect(kit.news.spliced).to.have.length(1);
    expect(kit.news.spliced[0]).to.include({ seamless: true });
    expect(ear.longestSilence).to.be.lessThan(SEAM);
    await ear.close();
  });

  it('is heard to be silent when it is', async () => {
    kit = await liveKit({ sound: 'tone', burst: 32_768 });
    const ear = await listenTo(kit.element);
    kit.engine.play();
    await until(() => ear.heard > 1, { what: 'a second by ear' });
    kit.engine.pause();
    await until(() => ear.longestSilence > 0.5, { what: 'silence by ear' });
    await ear.close();
  });
});
