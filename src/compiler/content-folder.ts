/** Holds `fiches`, `sources`, `themes.json` and `site.json`; territories are those of `data/territories`. */
export interface ContentFolder {
  readonly root: string;
  readonly path: string;
}

/** The content that is published: `data/` of the project that a command runs in. */
export function publishedContent(): ContentFolder {
  return { root: process.cwd(), path: 'data' };
}

/** What the editor changes: the published content, or another folder of the project that `CONTENT` names. */
export function editedContent(): ContentFolder {
  return { ...publishedContent(), path: process.env.CONTENT ?? 'data' };
}

/** Where the compiler writes what the browser loads, from the root. Never committed. */
export const GENERATED = {
  /** The same for every content. */
  territories: '.build/territories',
  content: (folder: ContentFolder) => `.build/contents/${folder.path}`,
} as const;
