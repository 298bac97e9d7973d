import type { Issue } from '../support/issue.ts';

export type JsonObject = Readonly<Record<string, unknown>>;

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Reads the members of one JSON object as the types they should have; what has another type is an issue. */
export class JsonMembers {
  readonly #object: JsonObject;
  readonly #name: string;
  readonly #issues: Issue[];

  constructor(object: JsonObject, name: string, issues: Issue[]) {
    this.#object = object;
    this.#name = name;
    this.#issues = issues;
  }

  string(key: string): string | undefined {
    return this.#read(key, 'text in quotes', (value) => typeof value === 'string');
  }

  number(key: string): number | undefined {
    return this.#read(key, 'a number', (value) => typeof value === 'number');
  }

  boolean(key: string): boolean | undefined {
    return this.#read(key, 'true or false', (value) => typeof value === 'boolean');
  }

  /** The members of an object, ready to be read. */
  object(key: string): JsonMembers | undefined {
    const object = this.#read(key, 'an object in { }', isJsonObject);
    return object && new JsonMembers(object, `${this.#name}.${key}`, this.#issues);
  }

  /** The members of each object of a list; other entries are issues. */
  objects(key: string): JsonMembers[] {
    const list = this.#read(key, 'a list in [ ]', (value) => Array.isArray(value)) ?? [];
    return list.flatMap((entry: unknown, index) => {
      const name = `${this.#name}.${key}[${index}]`;
      if (isJsonObject(entry)) return new JsonMembers(entry, name, this.#issues);
      this.#wrong(name, 'an object in { }');
      return [];
    });
  }

  /** A string that must be there. */
  requiredString(key: string): string | undefined {
    if (this.#object[key] === undefined) this.#wrong(`${this.#name}.${key}`, 'text in quotes');
    return this.string(key);
  }

  #read<T>(key: string, expected: string, is: (value: unknown) => value is T): T | undefined {
    const value = Object.hasOwn(this.#object, key) ? this.#object[key] : undefined;
    if (value === undefined || is(value)) return value;
    this.#wrong(`${this.#name}.${key}`, expected);
    return undefined;
  }

  #wrong(name: string, expected: string): void {
    this.#issues.push({ code: 'bad-value', message: `${name} must be ${expected}.` });
  }
}
