import { readFileSync } from 'node:fs';
import { createStation } from '../../../demo/station/station.ts';

/** The strictest policy that the player promises to work under. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'none'",
  "connect-src 'self'",
  "media-src 'self'",
  "img-src 'self'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');

/** Sends the policy with the pages of `tests/page/` that are named after it. */
export const servePolicy = () => async (context, next) => {
  await next();
  if (/^\/tests\/page\/policy[^/]*\.html$/.test(context.path)) context.set('content-security-policy', policy);
};

/** The demo's live station and its files, on the runner's own origin, and `/leads-to?address=`, which leads anywhere. */
export const serveStation = () => {
  const station = createStation();
  process.on('exit', () => station.close());
  return async (context, next) => {
    if (/^\/(audio|art)\//.test(context.path)) context.url = `/demo/public${context.url}`;
    if (context.path === '/leads-to') return context.redirect(context.query.address);
    if (!context.path.startsWith('/live/')) return next();
    context.respond = false;
    context.res.statusCode = 200;
    station.handler(context.req, context.res, () => context.res.writeHead(404).end());
  };
};

/**
 * The pages of `tests/page/site/` at `/untouched/`, without the runner's own script in them: that listens for `unload`,
 * and no browser keeps such a page for a way back.
 */
export const serveUntouched = () => async (context, next) => {
  const [, page] = /^\/untouched\/(\w+\.html)$/.exec(context.path) ?? [];
  if (!page) return next();
  context.type = 'text/html';
  context.body = readFileSync(new URL(`../../page/site/${page}`, import.meta.url), 'utf8');
};
