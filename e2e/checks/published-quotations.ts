import { readdirSync, readFileSync } from 'node:fs';

const FOLDER = 'e2e/content/treize/fiches';

/** The quotation in a sheet's file. */
interface PublishedSheet {
  /** Name of the file and last part of the address. */
  readonly id: string;
  /** « Ce qu'en dit … », with the author's name and role; null where nobody is quoted. */
  readonly author: string | null;
  /** Quoted lines, without their `>`. */
  readonly quoted: readonly string[];
}

/** The published sheets, read without the compiler, which is not to be judged by itself. */
export function publishedSheets(): PublishedSheet[] {
  return readdirSync(FOLDER).map((file) => {
    const lines = readFileSync(`${FOLDER}/${file}`, 'utf8').split('\n');
    const [, author = null] = lines.map((line) => /^## (Ce qu'en dit .+)$/u.exec(line)).find(Boolean) ?? [];
    const quoted = lines.flatMap((line) => /^> (.+)$/u.exec(line)?.[1] ?? []);
    return { id: file.replace(/\.md$/u, ''), author, quoted };
  });
}
