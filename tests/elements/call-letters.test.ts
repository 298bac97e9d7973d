import { expect, it } from 'vitest';
import { callLetters } from '../../src/elements/artwork.ts';

it.each([
  ['Harbor News 88.1', '88.1'],
  ['Harbor Classical', 'HC'],
  ['The bridge reopens, and the ferry has one summer left', 'BR'],
  ['Up at 5', 'UA'],
  ['été', 'É'],
  ['𝒳anadu', '𝒳'],
  ['  ', ''],
])('stands for “%s” with “%s”', (title, letters) => {
  expect(callLetters(title)).toBe(letters);
});
