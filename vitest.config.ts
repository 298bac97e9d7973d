import { defineConfig } from 'vitest/config';

/** Pure logic, in Node. What needs a browser is named `*.browser.ts` and runs in three of them. */
export default defineConfig({
  test: { include: ['tests/**/*.test.ts'], environment: 'node', setupFiles: ['tests/support/property-seed.ts'] },
});
