/** Icons of parts that come late, drawn as those in `icons.ts`. */
export const lateIcons = {
  close: 'M6.5 6.5l11 11M17.5 6.5l-11 11',
  toNow: 'M12 5v13.5M6.5 13l5.5 5.5 5.5-5.5',
  back: 'M4.5 12.6a7.5 7.5 0 1 0 2.3-5.4L4.5 9.4M4.5 4.9v4.5H9',
  on: 'M19.5 12.6a7.5 7.5 0 1 1-2.3-5.4l2.3 2.2M19.5 4.9v4.5H15',
  sleep: 'M19.2 14.6A7.8 7.8 0 0 1 9.4 4.8a7.8 7.8 0 1 0 9.8 9.8z',
  share: 'M12 14.5v-10M8.2 8L12 4.3 15.8 8M6.5 12v6.2a1.3 1.3 0 0 0 1.3 1.3h8.4a1.3 1.3 0 0 0 1.3-1.3V12',
  download: 'M12 4.5v10.2M8.2 11.2l3.8 3.7 3.8-3.7M5.5 19.3h13',
};
