import type { Diagnostic } from '../core/settings/diagnostic.ts';
import { ContentError } from './content-error.ts';

/** Goes on after a file in error, so that one run tells of all. */
export function gatherProblems() {
  const diagnostics: Diagnostic[] = [];
  const texts = new Map<string, string>();
  return {
    diagnostics,
    texts,
    /** Null where the reading ends on the author's errors; any other error is thrown. */
    unless<T>(reading: () => T): T | null {
      try {
        return reading();
      } catch (error) {
        if (!(error instanceof ContentError)) throw error;
        diagnostics.push(...error.diagnostics);
        for (const [path, text] of error.texts) texts.set(path, text);
        return null;
      }
    },
  };
}
