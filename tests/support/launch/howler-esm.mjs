/** howler 2.2.4 is UMD and exports nothing as a native module; this gives it the exports a bundler would give. */
export const howlerEsm = () => ({
  name: 'howler-esm',
  transform(context) {
    if (!/\/howler\/dist\/[^/]+\.js$/.test(context.path)) return undefined;
    const body = `const exports = {}, module = { exports };\n${context.body}
const { Howl: _Howl, Howler: _Howler } = exports;\nexport { _Howl as Howl, _Howler as Howler };\nexport default exports;\n`;
    return { body };
  },
});
