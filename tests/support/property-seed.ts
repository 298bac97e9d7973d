import fc from 'fast-check';

/**
 * Property tests draw the same examples in every run, so that a run depends on the code alone. `SEED=random` draws
 * others, which is how to look for what no one has met yet; fast-check prints the seed of what it finds.
 */
const seed = process.env['SEED'] ?? '20261125';
if (seed !== 'random') fc.configureGlobal({ seed: Number(seed) });
