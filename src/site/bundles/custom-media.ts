import type { Plugin } from 'vite';
import { MEDIA } from '../../ui/breakpoints.ts';

const PRELUDE = /@media[^{]*\{/g;
const NAMED = /\(--([\w-]+)\)/g;

const queries = new Map<string, string>(Object.entries(MEDIA));

/** Writes the query behind each `@media (--name)`. @throws Error when no query has that name. */
export function expandMedia(sheet: string): string {
  return sheet.replace(PRELUDE, (prelude) =>
    prelude.replace(NAMED, (_, name: string) => {
      const query = queries.get(name);
      if (!query) throw new Error(`@media (--${name}): no such query in src/ui/breakpoints.ts`);
      return query.includes(' or ') ? `(${query})` : query;
    }),
  );
}

/** The draft `@custom-media`, with definitions that code shares. */
export function customMedia(): Plugin {
  return {
    name: 'custom-media',
    enforce: 'pre',
    transform: { filter: { id: /\.css$/ }, handler: (sheet) => expandMedia(sheet) },
  };
}
