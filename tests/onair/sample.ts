import { readFileSync } from 'node:fs';

/** The text of an answer in a service's own shape, of the fictional Harbor Radio. */
export const sample = (name: string): string => readFileSync(new URL(`samples/${name}`, import.meta.url), 'utf8');

// biome-ignore lint/suspicious/noExplicitAny: a sample is changed at will, also into what its service never says.
export const sampleJson = (name: string): any => JSON.parse(sample(name));
