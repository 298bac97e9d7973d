import { expect } from 'chai';
import { en } from '../../src/i18n/en.ts';
import { until } from '../support/until.ts';
import { arrived, closePages, type Framed, frame } from './frame.ts';
import { listenerOf } from './listener.ts';

describe('a sleep timer that is set on one page', () => {
  afterEach(closePages);

  const menu = (page: Framed) => page.all(page.player(), 'station-sleep-menu')[0]?.shadowRoot?.querySelector('select');
  const opened = async (page: Framed): Promise<HTMLSelectElement> => {
    await listenerOf(page).press(en.more);
    return (await until(() => menu(page), { what: 'the sleep timer' })) as HTMLSelectElement;
  };

  it('goes on on the next, and says how long', async () => {
    let page = await frame('/tests/page/site/one.html', { width: 400, height: 560 });
    const listener = listenerOf(page);
    listener.player.play();
    await listener.hear(0.3);
    const select = await opened(page);
    select.value = '15';
    select.dispatchEvent(new Event('change'));
    await until(() => select.getAttribute('aria-label')?.includes('15'), { what: 'what is left' });
    page.document.querySelector<HTMLElement>('main a')?.click();
    page = await arrived(page, '/tests/page/site/two.html');
    await listenerOf(page).hear(0.3);
    const next = await opened(page);
    await until(() => next.value === '15', { what: () => `15 minutes, where there is “${next.value}”` });
    expect(next.getAttribute('aria-label')).to.match(/1[45]/);
  });
});
