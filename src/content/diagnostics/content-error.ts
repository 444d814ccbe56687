import { groupBy } from '../../core/collections/group-by.ts';
import { type Diagnostic, isError } from '../../core/settings/diagnostic.ts';
import { count } from '../../core/text/french-numbers.ts';
import { formatDiagnostics } from './format-diagnostic.ts';

export type Texts = ReadonlyMap<string, string>;

/** What stops the build comes last, where someone looks first in a terminal. */
export function errorsLast(diagnostics: readonly Diagnostic[], texts: Texts): string {
  const parts = [diagnostics.filter((each) => !isError(each)), diagnostics.filter(isError)];
  return parts
    .filter((part) => part.length > 0)
    .map((part) => formatDiagnostics(part, texts))
    .join('\n\n');
}

/** Faults of one kind that are shown: a table makes the same one on every line. */
const MOST_ALIKE = 5;

export const brief = (diagnostics: readonly Diagnostic[]): Diagnostic[] =>
  [...groupBy(diagnostics, ({ code }) => code).values()].flatMap((alike) =>
    alike.slice(0, MOST_ALIKE).map((one, at) => {
      const more = alike.length - MOST_ALIKE;
      if (at + 1 < MOST_ALIKE || more <= 0) return one;
      return { ...one, message: `${one.message} Et ${count(more)} fois encore plus bas.` };
    }),
  );

/** Its message is the French report, ready to print. */
export class ContentError extends Error {
  // Private, as whatever prints an error prints its public fields.
  readonly #diagnostics: readonly Diagnostic[];
  readonly #texts: Texts;

  constructor(diagnostics: readonly Diagnostic[], texts: Texts) {
    super(errorsLast(diagnostics, texts));
    this.name = 'ContentError';
    // Printed too, the stack would push the report out of the terminal.
    this.stack = this.message;
    this.#diagnostics = diagnostics;
    this.#texts = texts;
  }

  get diagnostics(): readonly Diagnostic[] {
    return this.#diagnostics;
  }

  get texts(): Texts {
    return this.#texts;
  }
}

export type Problems = ReturnType<typeof gatherProblems>;

/** Goes on after a file in error, so that one run reports the problems of all files. */
export function gatherProblems() {
  const diagnostics: Diagnostic[] = [];
  const texts = new Map<string, string>();
  /** A reading that reports its own problems. */
  const joined = <T extends Pick<ContentError, 'diagnostics' | 'texts'>>(reading: T): T => {
    diagnostics.push(...reading.diagnostics);
    for (const [path, text] of reading.texts) texts.set(path, text);
    return reading;
  };
  return {
    diagnostics,
    texts,
    joined,
    /** Null where the reading ends on the author's errors; any other error is thrown. */
    unless<T>(reading: () => T): T | null {
      try {
        return reading();
      } catch (error) {
        if (!(error instanceof ContentError)) throw error;
        joined(error);
        return null;
      }
    },
  };
}
