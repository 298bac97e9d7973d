/** Writes what editors and frameworks read of the elements, from the custom-elements manifest. */
import { readFileSync, writeFileSync } from 'node:fs';

const manifest = JSON.parse(readFileSync('custom-elements.json', 'utf8'));
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));

const elements = manifest.modules
  .flatMap((module) => module.declarations ?? [])
  .filter(({ customElement, tagName }) => customElement && tagName)
  .sort((a, b) => a.tagName.localeCompare(b.tagName));

const summary = ({ summary, description }) => summary ?? description ?? '';
/** The values of a type such as `'card' | 'bar'`; none where it is no list of strings. */
const choices = ({ type }) => [...(type?.text ?? '').matchAll(/'([^']+)'/g)].map(([, name]) => name);

const vscode = {
  version: 1.1,
  tags: elements.map((element) => ({
    name: element.tagName,
    description: summary(element),
    attributes: (element.attributes ?? []).map((attribute) => ({
      name: attribute.name,
      description: summary(attribute),
      values: choices(attribute).map((name) => ({ name })),
    })),
  })),
};

const webTypes = {
  $schema: 'https://raw.githubusercontent.com/JetBrains/web-types/master/schema/web-types.json',
  name: 'station-player',
  version,
  'description-markup': 'markdown',
  contributions: {
    html: {
      elements: elements.map((element) => ({
        name: element.tagName,
        description: summary(element),
        attributes: (element.attributes ?? []).map((attribute) => ({
          name: attribute.name,
          description: summary(attribute),
          value: { type: attribute.type?.text ?? 'string' },
        })),
        slots: (element.slots ?? []).map((slot) => ({ name: slot.name, description: summary(slot) })),
      })),
    },
  },
};

const attributeLine = (attribute) => {
  const values = choices(attribute);
  const type = values.length
    ? values.map((value) => `'${value}'`).join(' | ')
    : attribute.type?.text === 'boolean'
      ? 'boolean'
      : 'string | number';
  return `    /** ${summary(attribute).replace(/\s+/g, ' ')} */\n    '${attribute.name}'?: ${type};`;
};
const reactElement = (element) =>
  `  /** ${summary(element).replace(/\s+/g, ' ')} */\n  '${element.tagName}': StationElement & {\n${(element.attributes ?? []).map(attributeLine).join('\n')}\n  };`;

const react = `import type { DetailedHTMLProps, HTMLAttributes } from 'react';

type StationElement = DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement> & { class?: string };

export interface StationElements {
${elements.map(reactElement).join('\n')}
}

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends StationElements {}
  }
}
`;

const write = (file, data) => writeFileSync(`dist/${file}`, typeof data === 'string' ? data : `${JSON.stringify(data, null, 2)}\n`);
write('vscode.html-custom-data.json', vscode);
write('web-types.json', webTypes);
write('react.d.ts', react);
