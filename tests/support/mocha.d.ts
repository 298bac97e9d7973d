/** The part of mocha's interface that browser tests use. */
type MochaDescribe = (title: string, body: (this: { timeout(milliseconds: number): void }) => void) => void;
type MochaBody = (this: { timeout(milliseconds: number): void }) => void | Promise<void>;

declare const describe: MochaDescribe & { readonly skip: MochaDescribe };
declare function it(title: string, body: MochaBody): void;
declare function before(body: MochaBody): void;
declare function beforeEach(body: MochaBody): void;
declare function after(body: MochaBody): void;
declare function afterEach(body: MochaBody): void;
