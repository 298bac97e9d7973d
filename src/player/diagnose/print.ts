import type { AddressCheck, Finding } from './diagnosis.ts';

const words = { problem: 'PROBLEM', advice: 'advice' } as const;

/** A diagnosis as text for a console: what is wrong first, what is well after it. */
export function print(checks: readonly AddressCheck[], name: string | undefined): string {
  const findings = checks.flatMap((check) => check.findings.map((finding) => ({ check, finding })));
  const problems = findings.filter(({ finding }) => finding.severity === 'problem');
  const advices = findings.filter(({ finding }) => finding.severity === 'advice');
  const well = checks.filter(({ findings }) => findings.length === 0);
  const head = `${name ?? 'This player'}: ${count(checks.length, 'address', 'addresses')} tested, ${count(problems.length, 'problem', 'problems')}.`;
  return [head, ...[...problems, ...advices].map(({ check, finding }) => paragraph(check, finding)), list(well)]
    .filter(Boolean)
    .join('\n\n');
}

const count = (number: number, one: string, several: string): string => `${number} ${number === 1 ? one : several}`;

const paragraph = ({ of, use, url }: AddressCheck, { severity, message }: Finding): string =>
  `${words[severity]}: ${use} of ${of}\n  ${url}\n  ${message}`;

const list = (checks: readonly AddressCheck[]): string =>
  checks.length > 0 ? ['All is well with', ...checks.map(({ use, url }) => `  ${use}: ${url}`)].join('\n') : '';
