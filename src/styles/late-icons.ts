/** Icons of parts that come late, drawn as those in `icons.ts`. */
export const lateIcons = {
  close: 'M6.5 6.5l11 11M17.5 6.5l-11 11',
  fromStart: 'M7 6v12M18 6.6v10.8L10 12z',
  toNow: 'M12 5v13.5M6.5 13l5.5 5.5 5.5-5.5',
};
