/** The part of mocha's interface that browser tests use. */
type MochaBody = (this: { timeout(milliseconds: number): void }) => void | Promise<void>;

declare function describe(title: string, body: (this: { timeout(milliseconds: number): void }) => void): void;
declare function it(title: string, body: MochaBody): void;
declare function before(body: MochaBody): void;
declare function beforeEach(body: MochaBody): void;
declare function after(body: MochaBody): void;
declare function afterEach(body: MochaBody): void;
