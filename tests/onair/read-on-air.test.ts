import { afterEach, describe, expect, it, vi } from 'vitest';
import { sample } from './sample.ts';

const late = '../../src/onair/late-readers.ts';

afterEach(() => {
  vi.doUnmock(late);
  vi.resetModules();
});

/** `readOnAir` of a page that has not loaded anything yet, and how often it fetched the other services' readers. */
async function freshReader(fails = false) {
  const loaded = vi.fn();
  vi.resetModules();
  vi.doMock(late, async (importOriginal) => {
    loaded();
    if (fails) throw new Error('offline');
    return await importOriginal();
  });
  const { readOnAir } = await import('../../src/onair/read-on-air.ts');
  return { readOnAir, loaded };
}

describe('readOnAir', () => {
  it.each([undefined, 'station'])('reads our own JSON with what is there (type %s)', async (type) => {
    const { readOnAir, loaded } = await freshReader();
    expect(await readOnAir('{"now":{"title":"Harbor Hour"}}', { type })).toEqual({ now: { title: 'Harbor Hour' }, next: [], issues: [] });
    expect(loaded).not.toHaveBeenCalled();
  });

  it.each([
    ['composer-now.json', 'npr-composer', 'Harbor Night Music'],
    ['azuracast-nowplaying.json', 'azuracast', 'Gulls'],
    ['shoutcast-statistics.xml', 'shoutcast', 'It\'s "High Water"'],
    ['radioco-status.json', 'radioco', 'Gulls'],
  ])('fetches the reader of %s', async (name, type, title) => {
    const { readOnAir, loaded } = await freshReader();
    const data = new TextEncoder().encode(sample(name));
    expect((await readOnAir(data)).now?.title).toBe(title);
    expect((await readOnAir(data, { type })).now?.title).toBe(title);
    expect(loaded).toHaveBeenCalledOnce();
  });

  it('says what it knows where it does not know the answer', async () => {
    const { readOnAir } = await freshReader();
    expect(await readOnAir('{}', { type: 'gramophone' })).toMatchObject({ next: [], issues: [{ code: 'unknown-service' }] });
    expect(await readOnAir('<html>')).toMatchObject({ next: [], issues: [{ code: 'unreadable-answer' }] });
  });

  it('does not reject where the readers can’t be had', async () => {
    const { readOnAir } = await freshReader(true);
    expect(await readOnAir(sample('radioco-status.json'))).toMatchObject({ next: [], issues: [{ code: 'no-reader' }] });
  });
});
