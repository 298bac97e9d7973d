import type { Issue } from '../../support/issue.ts';
import type { Finding } from './diagnosis.ts';
import type { Probe } from './probe.ts';

export const problem = (code: string, message: string): Finding => ({ code, message, severity: 'problem' });
export const advice = (code: string, message: string): Finding => ({ code, message, severity: 'advice' });

/** What readers found wrong, as far as one can take it in. */
export const fromIssues = (issues: readonly Issue[]): Finding[] =>
  issues.slice(0, 10).map(({ code, message, line }) => advice(code, line === undefined ? message : `Line ${line}: ${message}`));

/** The header that lets a page's scripts read an answer, and where to add it. */
export function corsHeader(url: string): string {
  const { host, pathname } = new URL(url);
  return `Let ${host} send the header “Access-Control-Allow-Origin: *” with ${pathname}`;
}

/** Why an address that has to be read could not be. Nothing where it was. */
export function whyUnread(url: string, answer: Probe): Finding[] {
  switch (answer.kind) {
    case 'read':
      return [];
    case 'no-cors':
      return [problem('no-cors', `It is there, but its server lets no other site read it. ${corsHeader(url)}.`)];
    default:
      return whyNotHad(url, answer);
  }
}

/** Why nothing came. Nothing where something did, even if it may not be read. */
export function whyNotHad(url: string, answer: Probe): Finding[] {
  const { host, origin } = new URL(url);
  switch (answer.kind) {
    case 'read':
    case 'no-cors':
      return [];
    case 'status':
      return [problem(answer.status === 404 ? 'not-found' : 'status', `${host} answers ${statusWords(answer.status)}`)];
    case 'mixed':
      return [
        problem(
          'mixed-content',
          'This page came by https, so the browser blocks what would come by http. Write https:, or serve it by https.',
        ),
      ];
    case 'policy':
      return [
        problem(
          'policy',
          `This page’s Content-Security-Policy does not allow it. Add ${origin} to its connect-src (media-src for sound, img-src for pictures).`,
        ),
      ];
    case 'silent':
      return [problem('silent', `${host} has not answered within ten seconds.`)];
    case 'unreachable':
      return [problem('unreachable', `${host} could not be reached. Is the address right, and its certificate valid?`)];
  }
}

const statusWords = (status: number): string => {
  if (status === 404 || status === 410) return `that there is nothing (${status}). Is the address right?`;
  if (status === 401 || status === 403) return `that this may not be had (${status}). It must be open to everybody, without cookies.`;
  return `with an error (${status}).`;
};
