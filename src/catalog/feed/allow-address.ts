import { allowUrl, type UrlAnswer } from '../../support/url.ts';

/**
 * Addresses that every browser gives back as they are: https, a plain host, and neither a sign that would be escaped nor
 * a path that would be shortened. To have them all parsed would take as long as all the rest of a feed.
 */
const plain = /^https:\/\/(?:[a-z\d]+(?:-[a-z\d]+)*\.)+[a-z]{2,}(?!\S*\/\.)\/[\w~\-+=,;:@!$&()*?./]*$/;

/**
 * As `allowUrl`, and faster. An http address of a feed that did not come by http is taken by https, as browsers do with
 * pictures: where a host has one it mostly has both.
 */
export const allowAddress = (address: string, base: string): UrlAnswer =>
  plain.test(address) ? { url: address } : allowUrl(base.startsWith('http:') ? address : address.trim().replace(/^http:/i, 'https:'), base);
