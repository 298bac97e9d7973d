import { expect } from 'chai';
import type { Player } from '../../src/player/player.ts';
import { azuracast, type OnAirService } from '../support/sound.ts';
import { until } from '../support/until.ts';
import { rig, station } from './rig.ts';

describe('what AzuraCast pushes', () => {
  let service: OnAirService;
  let player: Player;
  let watch: AbortController;
  const title = () => player.state.onAir['news']?.now?.title;
  const listeners = (count: number) => until(async () => (await service.listeners()) === count, { what: `${count} connections` });

  beforeEach(async () => {
    service = await azuracast();
    const r = rig([station('news', { onAir: { src: service.url } })]);
    player = r.player;
    watch = new AbortController();
    player.watchOnAir(watch.signal);
    player.play();
    r.sound();
    await until(() => title() === 'Pushed', { what: 'what is on' });
  });
  afterEach(() => {
    watch.abort();
    player.dispose();
  });

  it('is shown as it comes, and nothing is asked meanwhile', async () => {
    expect(player.state.onAir['news']?.next[0]?.title).to.equal('Slack Water');
    await service.change('thaw');
    await until(() => title() === 'Pushed 1', { what: 'the next title' });
    await service.change('thaw');
    await until(() => title() === 'Pushed 2', { what: 'the title after that' });
    expect(await service.asked()).to.equal(1);
    expect(player.state.issues).to.deep.equal([]);
  });

  it('comes where the address has the station’s number', async () => {
    const numbered = await azuracast('1');
    player.setCatalog({ items: [station('news', { onAir: { src: numbered.url } })], issues: [] });
    await until(async () => (await numbered.listeners()) === 1, { what: 'a connection' });
    await numbered.change('thaw');
    await until(() => title() === 'Pushed 1', { what: 'the title' });
  });

  it('is not listened to any more once nobody looks', async () => {
    await listeners(1);
    watch.abort();
    await listeners(0);
  });

  it('is let go of where it breaks off: it is not asked for again at once', async () => {
    const other = await azuracast();
    let opened = 0;
    const own = new EventSource(other.url.replace('/nowplaying/harbor', '/live/nowplaying/sse'));
    own.onopen = () => {
      opened += 1;
    };
    await until(() => opened === 1, { what: 'a connection of our own' });
    await service.change('close');
    await other.change('close');
    await until(() => opened > 1, { what: 'what a browser does by itself' });
    own.close();
    expect(await service.listeners()).to.equal(0);
    expect(title()).to.equal('Pushed');
  });
});
