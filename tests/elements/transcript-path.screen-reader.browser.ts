import { a11ySnapshot } from '@web/test-runner-commands';
import { expect } from 'chai';
import { until } from '../support/until.ts';
import { clear } from './support/stand.ts';
import { walk } from './support/transcript-path.ts';

/** A node of the accessibility tree. */
interface Heard {
  readonly role: string;
  readonly name?: string;
  readonly description?: string;
  readonly focused?: boolean;
  readonly value?: string | number;
  readonly children?: readonly Heard[];
}

const all = (node: Heard): Heard[] => [node, ...(node.children ?? []).flatMap(all)];
const words = (nodes: readonly Heard[]): string => nodes.map(({ name = '' }) => name).join(' ');

async function tree(): Promise<Heard[]> {
  const root = (await a11ySnapshot({})) as unknown as Heard | null;
  return root ? all(root) : [];
}

const focused = async (): Promise<Heard> => {
  const node = (await tree()).find((each) => each.focused);
  if (!node) throw new Error('Nothing in the accessibility tree has focus.');
  return node;
};

/** Of the three only Chromium tells its tree to the runner. */
describe('a screen reader’s path through a transcript, on the accessibility tree', () => {
  afterEach(clear);

  it('enter, read a paragraph, play from it, search, return', () =>
    walk({
      async onEnter() {
        const region = (await tree()).find(({ role, name }) => role === 'region' && name === 'Transcript');
        expect(region?.description).to.equal('Up and Down move by paragraph, Enter plays from there, slash searches.');
        const heard = all(region ?? { role: 'nothing' });
        expect(heard.filter(({ role }) => role === 'paragraph')).to.have.length(60);
        // Off the screen, too, and in order.
        const order = Array.from({ length: 60 }, (_, index) => `w${index} one two.*`).join('');
        expect(new RegExp(order, 's').test(words(heard)), words(heard)).to.equal(true);
      },
      async onRead() {
        const { role, children = [] } = await focused();
        expect(role).to.equal('paragraph');
        expect(words(children)).to.contain('w2 one two');
      },
      async onSearch() {
        const { role, name, value } = await focused();
        expect([role, name, value]).to.deep.equal(['searchbox', 'Search the transcript', 'w42']);
        const tells = (node: Heard) => node.role === 'status' && all(node).some(({ name: said }) => said === '1 of 1');
        await until(async () => (await tree()).some(tells), { what: 'the number found, told' });
      },
    }));
});
