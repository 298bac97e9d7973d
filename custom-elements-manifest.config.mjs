const tagName = (className) => className.replace(/(?<!^)([A-Z])/g, '-$1').toLowerCase();

/**
 * What the analyzer cannot see in our classes: their tag names (`define.ts` registers them), `for` (its property is
 * shared by all parts), and that a protected property is state and no attribute.
 */
const houseRules = {
  name: 'house-rules',
  packageLinkPhase({ customElementsManifest }) {
    // In the order of their names, not of the file system: a fresh clone lists a directory in another order.
    customElementsManifest.modules.sort((one, other) => (one.path < other.path ? -1 : 1));
    for (const { declarations = [] } of customElementsManifest.modules) {
      for (const declaration of declarations.filter(({ customElement }) => customElement)) applyRules(declaration);
    }
  },
};

function applyRules(declaration) {
  declaration.tagName = tagName(declaration.name);
  const members = new Map((declaration.members ?? []).map((member) => [member.name, member]));
  const isPublic = ({ fieldName }) => (members.get(fieldName)?.privacy ?? 'public') === 'public';
  declaration.attributes = (declaration.attributes ?? []).filter(isPublic);
  const { htmlFor } = Object.fromEntries(members);
  if (htmlFor) {
    declaration.attributes.unshift({ name: 'for', type: { text: 'string' }, description: htmlFor.description, fieldName: 'htmlFor' });
  }
}

/** The custom-elements manifest, generated from the classes and their JSDoc; `npm run check` tells when it has drifted. */
export default {
  globs: ['src/elements/**/*.ts'],
  exclude: ['src/elements/**/*.styles.ts'],
  outdir: '.',
  litelement: true,
  packagejson: false,
  plugins: [houseRules],
};
