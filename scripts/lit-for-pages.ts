import type { Plugin } from 'vite';

/**
 * What Lit does for others, by file: replaced where a page loads us from a script tag, where no code but ours meets it.
 * An application's bundler takes Lit as it is.
 */
const forOthers: Readonly<Record<string, readonly (readonly [found: string | RegExp, put: string])[]>> = {
  'css-tag': [
    // Browsers without `adoptedStyleSheets`, and polyfills of shadow roots.
    [/t\.ShadowRoot&&\(.+?"replace"in CSSStyleSheet\.prototype/, 'true'],
  ],
  'lit-element': [
    [/\b\w\.litElementPolyfillSupport\b/, 'undefined'],
    [/\(\w\.\w+Versions\?\?=\[\]\)\.push\("[\d.]+"\)/, 'undefined'],
    // What takes up markup that a server has rendered: it renders none of ours.
    [/\w\.litElementHydrateSupport\?\.\(\{LitElement:\w\}\)/, 'undefined'],
  ],
  'lit-html': [
    [/\b\w\.litHtmlPolyfillSupport\b/, 'undefined'],
    [/\(\w\.\w+Versions\?\?=\[\]\)\.push\("[\d.]+"\)/, 'undefined'],
    // Directives.
    [/function M\(t,i,s=t,e\)\{.+?,void 0!==h&&\(i=M\(t,h\._\$AS\(t,i\.values\),h,e\)\),i\}/, 'function M(t,i){return i}'],
    // Templates of SVG and MathML.
    ['l=2===i?"<svg>":3===i?"<math>":""', 'l=""'],
    ['+(2===i?"</svg>":3===i?"</math>":"")', ''],
    [/if\((this\.el=S\.createElement\(f,e\),P\.currentNode=this\.el\.content),2===i\|\|3===i\)\{.+?childNodes\)\}/, '$1;'],
    // Expressions in place of an attribute, in a comment, and in what holds text alone.
    ['else t.startsWith(o)&&(d.push({type:6,index:l}),r.removeAttribute(t))', ''],
    [':6===r.type&&(i=new Z(h,this,t))', ':0'],
    ['else{let t=-1;for(;-1!==(t=r.data.indexOf(o,t+1));)d.push({type:7,index:l}),t+=o.length-1}', ''],
    [/if\(y\.test\(r\.tagName\)\)\{.+?r\.append\(t\[i\],c\(\)\)\}\}/, ''],
  ],
  'reactive-element': [
    [/\b\w\.reactiveElementPolyfillSupport\b/, 'undefined'],
    [/\(\w\.\w+Versions\?\?=\[\]\)\.push\("[\d.]+"\)/, 'undefined'],
    // Decorators.
    ['Symbol.metadata??=Symbol("metadata"),a.litPropertyMetadata??=new WeakMap;', ';'],
    [/const t=this\[Symbol\.metadata\];.+?elementProperties\.set\(t,i\)\}/, ''],
    // Attributes of JSON.
    ['case Object:case Array:t=null==t?t:JSON.stringify(t)', ''],
    ['case Object:case Array:try{i=JSON.parse(t)}catch(t){i=null}', ''],
  ],
};

/** What of it a source of ours must not use. */
const asksForThem =
  /from ['"]lit\/(directive|decorators|static|html)|\b(svg|mathml)`|<[a-z-]+ \$\{|<!--\$\{|<(textarea|title|style|script)>\$\{|type: (Object|Array)\b/;

export const litForPages: Plugin = {
  name: 'lit-for-pages',
  transform: {
    filter: { id: /\/(css-tag|reactive-element|lit-html|lit-element)\.js$|\/src\/.+\.ts$/ },
    handler(code, id) {
      const [, name = ''] = /([\w-]+)\.js$/.exec(id) ?? [];
      if (!name && /from ['"]lit['"/]/.test(code) && asksForThem.test(code))
        this.error(`${id} uses what scripts/lit-for-pages.ts takes out of Lit: leave that in.`);
      return name ? { code: without(code, name), map: null } : null;
    },
  },
};

function without(code: string, name: string): string {
  let left = code;
  for (const [found, put] of forOthers[name] ?? []) {
    const changed = left.replace(found, put);
    if (changed === left) throw new Error(`${name} is not the Lit that this build knows: there is no ${found} in it.`);
    left = changed;
  }
  return left;
}
