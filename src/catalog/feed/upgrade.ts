/** An address as an https feed may be meant: http, where the host has both, is asked for by https, as browsers do with pictures. */
export const upgradeTo = (base: string | undefined, address: string): string =>
  base?.startsWith('http:') ? address : address.trim().replace(/^http:/i, 'https:');
