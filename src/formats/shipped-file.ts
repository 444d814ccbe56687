export class FormatError extends Error {
  constructor(
    readonly file: string,
    /** Written by another version of the atlas, or no such file at all. */
    readonly reason: 'version' | 'shape',
    detail: string,
  ) {
    super(`${file}: ${detail}`);
    this.name = 'FormatError';
  }
}

/** A file that the compiler writes and the browser reads. */
export interface ShippedFile<T extends object> {
  /** Path in the folder of generated files; `*` stands for a key of {@link pathOf}. */
  readonly name: string;
  readonly write: (content: T) => string;
  /** Content of a parsed text: its version and its main keys are checked, not every row. @throws FormatError */
  readonly read: (value: unknown) => T;
}

type Kind = 'array' | 'object' | 'string';

type Shape<T> = { readonly [K in keyof T]?: Kind | { readonly [N in keyof T[K]]?: Kind } };

type AnyShape = Readonly<Record<string, Kind | Readonly<Record<string, Kind>>>>;

/** Describes a file. The version goes up with every change of its content's shape or meaning. */
export function shippedFile<T extends object>(
  name: string,
  version: number,
  shape: Shape<T> & AnyShape,
): ShippedFile<T> {
  return {
    name,
    write: (content) => JSON.stringify({ version, ...content }),
    read: (value) => {
      if (!isObject(value)) throw new FormatError(name, 'shape', 'not an object');
      const { version: found, ...content } = value;
      if (typeof found !== 'number') throw new FormatError(name, 'shape', 'no version');
      if (found !== version)
        throw new FormatError(name, 'version', `version ${found}, this build reads ${version}`);
      if (!hasShape<T>(content, shape)) throw new FormatError(name, 'shape', 'missing keys');
      return content;
    },
  };
}

/** The path of one of the files that share a name: `communes/54.topojson`. */
export function pathOf<T extends object>({ name }: ShippedFile<T>, key: string): string {
  return name.replace('*', key);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isKind(value: unknown, kind: Kind): boolean {
  if (kind === 'array') return Array.isArray(value);
  return kind === 'object' ? isObject(value) : typeof value === kind;
}

function hasShape<T>(value: unknown, shape: AnyShape): value is T {
  return (
    isObject(value) &&
    Object.entries(shape).every(([key, kind]) => {
      const part = value[key];
      if (typeof kind === 'string') return isKind(part, kind);
      return isObject(part) && Object.entries(kind).every(([name, inner]) => isKind(part[name], inner));
    })
  );
}
