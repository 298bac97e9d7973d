const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Text with what XML escapes put back; anything else that looks like an entity stays as it is. */
export const decodeEntities = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,4}));/gi, (entity, decimal?: string, hex?: string, name = '') => {
    const point = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    if (Number.isNaN(point)) return named[`${name}`] ?? entity;
    return point <= 0x10ffff ? String.fromCodePoint(point) : entity;
  });
