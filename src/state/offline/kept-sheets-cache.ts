/** Where what readers ask to keep lies, which nothing pushes out; `scope` is the worker's. */
export const keptSheetsCache = (scope: string): string => `fiches-gardees-${scope}`;
