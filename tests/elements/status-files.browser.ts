import { expect } from 'chai';
import '../../src/define.ts';
import { until } from '../support/until.ts';
import { axeFindings } from './support/axe.ts';
import { offer } from './support/page.ts';
import { clear, textOf } from './support/stand.ts';

const folder = '/tests/support/audio';
const unreachable = 'What there is to play could not be loaded. Reload the page to try again.';

type Player = HTMLElementTagNameMap['station-player'];

const partOf = (player: Player, name: string) => player.shadowRoot?.querySelector(name)?.shadowRoot;
const seen = (player: Player) => textOf(partOf(player, 'station-status')?.querySelector('.words'));
const announced = (player: Player) => textOf(partOf(player, 'station-status')?.querySelector('[role=status]'));

describe('a player that has nothing to play', () => {
  afterEach(clear);

  for (const layout of ['bar', 'card']) {
    it(`says so once, as a ${layout}`, async () => {
      const player = await offer('station-player', [], { layout, feed: `${folder}/nowhere.xml` });
      await until(() => seen(player) === unreachable, { what: () => `“${unreachable}”; it says “${seen(player)}”` });
      await until(() => announced(player) === unreachable, { what: 'that said aloud' });
      expect(textOf(partOf(player, 'station-about'))).to.equal('');
      expect(await axeFindings()).to.deep.equal([]);
    });
  }

  it('is not said to have nothing while another file is still to come', async () => {
    const offering = offer('station-player', [], { config: `${folder}/nowhere.json`, feed: `${folder}/podcast.xml` });
    const player = document.querySelector('station-player') as Player;
    expect(player.player).not.to.equal(undefined);
    let wasEmpty = false;
    player.player?.subscribe(({ stations, queue, issues }) => {
      wasEmpty ||= stations.items.length + queue.items.length === 0 && issues.length > 0;
    });
    await offering;
    await until(() => player.player?.state.issues.some(({ code }) => code === 'file-unreachable'), { what: 'the issue, told later' });
    expect(player.player?.state.item?.id).to.equal('feed-tone');
    expect(wasEmpty).to.equal(false);
  });
});
