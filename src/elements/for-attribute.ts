/** The property of every part: the id of the player it belongs to, where it stands in none. */
export const forAttribute = { htmlFor: { attribute: 'for' } } as const;
