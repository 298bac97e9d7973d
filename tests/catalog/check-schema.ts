type Schema = Readonly<Record<string, unknown>>;

const typeNames: Readonly<Record<string, (value: unknown) => boolean>> = {
  object: (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  array: Array.isArray,
  string: (value) => typeof value === 'string',
  number: (value) => typeof value === 'number',
  boolean: (value) => typeof value === 'boolean',
};

const annotations = new Set(['$schema', '$defs', 'title', 'description', 'examples']);

type Check = (expected: never, value: unknown, root: Schema) => boolean;

const isObject = typeNames['object'] as (value: unknown) => value is Record<string, unknown>;

const checks: Readonly<Record<string, Check>> = {
  $ref: (ref: string, value, root) => {
    const name = /^#\/\$defs\/(\w+)$/.exec(ref)?.[1] ?? '';
    return fitsSchema((root['$defs'] as Record<string, Schema>)[name] ?? fail(`no ${ref}`), value, root);
  },
  type: (name: string, value) => (typeNames[name] ?? fail(`no type ${name}`))(value),
  const: (expected: unknown, value) => value === expected,
  required: (keys: string[], value) => !isObject(value) || keys.every((key) => Object.hasOwn(value, key)),
  properties: (schemas: Record<string, Schema>, value, root) =>
    !isObject(value) ||
    Object.entries(schemas).every(([key, schema]) => !Object.hasOwn(value, key) || fitsSchema(schema, value[key], root)),
  items: (schema: Schema, value, root) => !Array.isArray(value) || value.every((entry) => fitsSchema(schema, entry, root)),
  minItems: (least: number, value) => !Array.isArray(value) || value.length >= least,
  minimum: (least: number, value) => typeof value !== 'number' || value >= least,
  pattern: (pattern: string, value) => typeof value !== 'string' || new RegExp(pattern, 'u').test(value),
};

/** Whether a value fits a JSON Schema (draft 2020-12) of the few keywords that ours uses; throws on any other keyword. */
export function fitsSchema(schema: Schema, value: unknown, root: Schema = schema): boolean {
  return Object.entries(schema)
    .filter(([keyword]) => !annotations.has(keyword))
    .every(([keyword, expected]) => (checks[keyword] ?? fail(`unknown keyword ${keyword}`))(expected as never, value, root));
}

const fail = (message: string): never => {
  throw new Error(message);
};
