import { defined } from '../support/defined.ts';

/** Which player, and how great. */
export interface OEmbedOptions {
  /** Absolute URL of `embed.html` on the station's own host. */
  readonly embed: string;
  readonly config?: string | undefined;
  readonly feed?: string | undefined;
  readonly item?: string | undefined;
  readonly layout?: 'card' | 'bar' | undefined;
  readonly label?: string | undefined;
  readonly lang?: string | undefined;
  readonly title?: string | undefined;
  readonly provider?: { readonly name: string; readonly url: string } | undefined;
  /** CSS pixels that the asking site has room for (`maxwidth` and `maxheight` of its request). */
  readonly most?: { readonly width?: number | undefined; readonly height?: number | undefined } | undefined;
}

/** The answer of an oEmbed endpoint: https://oembed.com, 2.3.4.4. */
export interface OEmbed {
  readonly version: '1.0';
  readonly type: 'rich';
  readonly html: string;
  readonly width: number;
  readonly height: number;
  readonly title?: string;
  readonly provider_name?: string;
  readonly provider_url?: string;
}

const names = ['config', 'feed', 'item', 'layout', 'label', 'lang'] as const;

/** A card with its panel, and a bar. CSS pixels. */
const sizes = { card: { width: 480, height: 580 }, bar: { width: 960, height: 80 } };

/**
 * What to answer where a site asks how to embed the player: JSON for `<link type="application/json+oembed">`. Runs in
 * Node. Whatever is in the options, the markup is one `<iframe>` and nothing else.
 * @throws TypeError where `embed` is no https or http address: a mistake of the station's own
 */
export function createOEmbed(options: OEmbedOptions): OEmbed {
  const url = new URL(options.embed);
  if (!/^https?:$/.test(url.protocol)) throw new TypeError(`“${options.embed}” is no web address.`);
  for (const name of names) {
    const value = options[name];
    if (value !== undefined) url.searchParams.set(name, value);
  }
  const { width, height } = sizeWithin(sizes[options.layout === 'bar' ? 'bar' : 'card'], options.most);
  const title = options.title ?? options.label ?? 'Player';
  const html = `<iframe src="${escaped(url.href)}" title="${escaped(title)}" width="${width}" height="${height}" allow="autoplay; encrypted-media" loading="lazy" frameborder="0"></iframe>`;
  const { name, url: home } = options.provider ?? {};
  return defined({ version: '1.0' as const, type: 'rich' as const, html, width, height, title, provider_name: name, provider_url: home });
}

function sizeWithin(wanted: { readonly width: number; readonly height: number }, most: OEmbedOptions['most'] = {}) {
  const atMost = (size: number, limit: number | undefined) => (limit !== undefined && limit > 0 ? Math.floor(Math.min(size, limit)) : size);
  return { width: atMost(wanted.width, most.width), height: atMost(wanted.height, most.height) };
}

const escaped = (text: string): string => text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
