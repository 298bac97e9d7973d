/** Icons of parts that come late, drawn as those in `icons.ts`. */
export const lateIcons = {
  close: 'M6.5 6.5l11 11M17.5 6.5l-11 11',
  fromStart: 'M7 6v12M18 6.6v10.8L10 12z',
  search: 'M10.8 16.6a5.8 5.8 0 1 0 0-11.6 5.8 5.8 0 0 0 0 11.6zM15.2 15.2l4.3 4.3',
  dots: 'M5.5 12h.01M12 12h.01M18.5 12h.01',
  quote: 'M5 16.5c2.6-.6 3.8-2.4 3.8-5.2V7.5H5v4.3h3.6M14 16.5c2.6-.6 3.8-2.4 3.8-5.2V7.5H14v4.3h3.6',
  link: 'M10.2 13.8a3.6 3.6 0 0 0 5.1 0l3-3a3.6 3.6 0 0 0-5.1-5.1l-.9.9M13.8 10.2a3.6 3.6 0 0 0-5.1 0l-3 3a3.6 3.6 0 0 0 5.1 5.1l.9-.9',
  captions: 'M4 6h16v12H4zM7.5 14.5h4M14.5 14.5h2M7.5 11h2M12.5 11h4',
  text: 'M7 4h7l4 4v12H7zM10 12h5M10 15.5h5',
  print: 'M7.5 9V4.5h9V9M7.5 16H5V9.5h14V16h-2.5M7.5 13.5h9v6h-9z',
  done: 'M5.5 12.5l4.2 4.2 8.8-9',
  toNow: 'M12 5v13.5M6.5 13l5.5 5.5 5.5-5.5',
  add: 'M12 5.5v13M5.5 12h13',
};
