import { readdirSync, readFileSync } from 'node:fs';

const FOLDER = 'data/fiches';

/** What a sheet's file says of its quotation. */
interface PublishedSheet {
  /** Name of its file and of its address. */
  readonly id: string;
  /** « Ce qu'en dit … », with the author's name and role; null where nobody is quoted. */
  readonly author: string | null;
  /** Lines that the file marks as quoted (`>`), without the mark. */
  readonly quoted: readonly string[];
}

/** The published sheets, read line by line, without the compiler that the site is made with. */
export function publishedSheets(): PublishedSheet[] {
  return readdirSync(FOLDER).map((file) => {
    const lines = readFileSync(`${FOLDER}/${file}`, 'utf8').split('\n');
    const [, author = null] = lines.map((line) => /^## (Ce qu'en dit .+)$/u.exec(line)).find(Boolean) ?? [];
    const quoted = lines.flatMap((line) => /^> (.+)$/u.exec(line)?.[1] ?? []);
    return { id: file.replace(/\.md$/u, ''), author, quoted };
  });
}
