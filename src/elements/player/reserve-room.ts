const room = (height: string) => {
  const reserved = `calc(${height} + env(safe-area-inset-bottom, 0px))`;
  return `html { padding-block-end: ${reserved}; scroll-padding-block-end: ${reserved} }`;
};

let sheet: CSSStyleSheet | undefined;
let docked = 0;

/** Keeps room at the page's foot, so that a docked bar covers neither the last line nor what has focus. Returns how to give it back. */
export function reserveRoom(): () => void {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(`${room('80px')} @media (max-width: 720px) { ${room('68px')} } @media print { html { padding-block-end: 0 } }`);
  }
  const reserved = sheet;
  if (docked++ === 0) document.adoptedStyleSheets = [...document.adoptedStyleSheets, reserved];
  return () => {
    if (--docked === 0) document.adoptedStyleSheets = document.adoptedStyleSheets.filter((adopted) => adopted !== reserved);
  };
}
