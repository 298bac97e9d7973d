/** Writes docs/reference.md: its tables from the custom-elements manifest, its prose from docs/reference.template.md. */
import { readFileSync, writeFileSync } from 'node:fs';

const manifest = JSON.parse(readFileSync('custom-elements.json', 'utf8'));
const elements = manifest.modules
  .flatMap(({ declarations = [] }) => declarations)
  .filter(({ customElement }) => customElement)
  .sort((a, b) => rank(a) - rank(b) || a.tagName.localeCompare(b.tagName));

function rank({ tagName }) {
  return ['station-player', 'station-provider'].indexOf(tagName) + 1 || 3;
}

const oneLine = (text = '') => text.replace(/\s+/g, ' ').replaceAll('|', '\\|').trim();

function table(title, head, rows) {
  if (!rows?.length) return [];
  const body = rows.map(({ name, description }) => `| ${name ? `\`${name}\`` : '(default)'} | ${oneLine(description)} |`);
  return ['', `| ${title} | ${head} |`, '| --- | --- |', ...body];
}

const section = (element) => [
  `### \`<${element.tagName}>\``,
  '',
  oneLine(element.description),
  ...table('attribute', 'meaning', element.attributes),
  ...table('event', 'when', element.events),
  ...table('slot', 'holds', element.slots),
  ...table('part', 'what', element.cssParts),
  ...table('custom property', 'sets', element.cssProperties),
  ...table('state', 'while', element.cssStates),
  '',
];

const template = readFileSync('docs/reference.template.md', 'utf8');
writeFileSync('docs/reference.md', template.replace('<!-- elements -->', elements.flatMap(section).join('\n').trim()));
