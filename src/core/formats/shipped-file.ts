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
  /** Content of a parsed text, whose version says what is in it. @throws FormatError */
  readonly read: (value: unknown) => T;
}

/** Describes a file. The version goes up with every change of its content's shape or meaning. */
export function shippedFile<T extends object>(name: string, version: number): ShippedFile<T> {
  return {
    name,
    write: (content) => JSON.stringify({ version, ...content }),
    read: (value) => {
      if (!isWritten(value)) throw new FormatError(name, 'shape', 'no version');
      const { version: found, ...content } = value;
      if (found !== version)
        throw new FormatError(name, 'version', `version ${found}, this build reads ${version}`);
      return content as T;
    },
  };
}

/** The path of one of the files that share a name: `communes/54.topojson`. */
export function pathOf<T extends object>({ name }: ShippedFile<T>, key: string): string {
  return name.replace('*', key);
}

const isWritten = (value: unknown): value is { readonly version: number } =>
  typeof value === 'object' && value !== null && 'version' in value && typeof value.version === 'number';
