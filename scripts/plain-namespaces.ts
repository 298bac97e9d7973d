import type { Plugin } from 'vite';

/**
 * Where a module that comes late stands in one file with what others need, the bundler hands it over in an object of
 * getters, made by a helper in a file of its own. A file's own exports do the same.
 */
export const plainNamespaces: Plugin = {
  name: 'plain-namespaces',
  enforce: 'post',
  generateBundle(_, bundle) {
    const chunks = Object.values(bundle).filter((each) => each.type === 'chunk');
    for (const chunk of chunks) {
      const alias = exportPlainly(chunk);
      const address = `import(\`./${chunk.fileName}\`)`;
      if (alias) for (const each of chunks) each.code = each.code.replaceAll(`${address}.then(e=>e.${alias})`, address);
    }
    const left = chunks.find(({ code }) => /import\(`[^`]+`\)\.then\(e=>e\.\w\)/.test(code));
    if (left) this.error(`${left.fileName} asks for a namespace that is not there any more.`);
  },
};

/** @returns under which name the chunk had its namespace, where it had one */
function exportPlainly(chunk: { code: string }): string | undefined {
  const [importing, helper] = /import\{n as ([\w$]+)\}from"\.\/station-player-rolldown-runtime-\w+\.js";/.exec(chunk.code) ?? [];
  const making = new RegExp(`([\\w$]+)=/\\* @__PURE__ \\*/ ${helper?.replaceAll('$', '\\$')}\\(\\{((?:\\w+:\\(\\)=>[\\w$]+,?)*)\\}\\)`);
  const [made, namespace, getters = ''] = making.exec(chunk.code) ?? [];
  if (!importing || !made) return undefined;
  const [exporting, exported = ''] = /export\{([^}]+)\}/.exec(chunk.code) ?? [];
  const names = exported.split(',').map((name) => (name.includes(' ') ? name : `${name} as ${name}`));
  const own = getters.split(',').map((getter) => getter.replace(/(\w+):\(\)=>(.+)/, '$2 as $1'));
  const handed = names.find((each) => each.startsWith(`${namespace} as `));
  const plain = new Set([...names, ...own].filter((each) => each && each !== handed));
  // By functions: a name may hold what `replace` takes for a sign.
  chunk.code = chunk.code
    .replace(importing, '')
    .replace(made, () => `${namespace}=0`)
    .replace(exporting ?? '', () => `export{${[...plain]}}`);
  return handed?.split(' as ')[1];
}
