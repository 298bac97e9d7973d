/** Icons of parts that come late, drawn as those in `icons.ts`. */
export const lateIcons = {
  close: 'M6.5 6.5l11 11M17.5 6.5l-11 11',
  toNow: 'M12 5v13.5M6.5 13l5.5 5.5 5.5-5.5',
  add: 'M12 5.5v13M5.5 12h13',
  done: 'M5.5 12.5l4.5 4.5 8.5-9.5',
};
