import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { until } from '../../support/until.ts';
import { one, textOf } from './stand.ts';
import { paragraphs, plays, transcript } from './transcript.ts';

type Stood = Awaited<ReturnType<typeof transcript>>;

/** What is heard at each step; by default nothing is asked. */
export interface Ears {
  onEnter?(stood: Stood): Promise<void> | void;
  onRead?(stood: Stood): Promise<void> | void;
  onSearch?(stood: Stood): Promise<void> | void;
}

/** The path of docs/accessibility.md, step by step. */
export async function walk({ onEnter, onRead, onSearch }: Ears): Promise<void> {
  const stood = await transcript();
  const { root, part, player } = stood;
  const button = document.createElement('button');
  document.body.prepend(button);
  await until(() => paragraphs(root).length === 60);
  await onEnter?.(stood);

  button.focus();
  for (let stop = 0; stop < 8 && !root.activeElement?.matches('p'); stop += 1) await sendKeys({ press: 'Tab' });
  expect(textOf(root.activeElement)).to.contain('w1 ');
  await sendKeys({ press: 'ArrowDown' });
  const read = root.activeElement;
  expect(textOf(read)).to.contain('w2 ');
  await onRead?.(stood);

  await sendKeys({ press: 'Enter' });
  expect(plays(player.calls)).to.deep.equal([20]);

  await sendKeys({ press: '/' });
  await part.updateComplete;
  await sendKeys({ type: 'w42' });
  await until(() => textOf(one(root, '.count')) === '1 of 1');
  await onSearch?.(stood);

  await sendKeys({ press: 'Escape' });
  expect(root.activeElement, 'returned').to.equal(read);
}
