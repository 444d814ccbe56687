import { readdirSync, readFileSync } from 'node:fs';

/** Letters and digits only, so that texts compare whatever their typography. */
export function bare(text: string): string {
  return text
    .normalize('NFC')
    .replace(/<\/?su[pb]>/g, '')
    .replace(/[^\p{L}\p{N}%€+]/gu, '')
    .toLowerCase();
}

/**
 * Whether a line is on paper, whole or cut once where a page ends: columns, and what is painted apart, come in between in
 * the text of a printed page. `paper` is bare.
 */
export function isPrinted(paper: string, line: string): boolean {
  const text = bare(line);
  if (paper.includes(text)) return true;
  for (let cut = 1; cut < text.length && paper.includes(text.slice(0, cut)); cut++)
    if (paper.includes(text.slice(cut))) return true;
  return false;
}

const NOISE = new Set(['villeurbanne', 'rtes']);
const DOCUMENT = 'e2e/content/treize/sources/fiches-initiatives-de-collectivites.md';

const FICHES = 'e2e/content/treize/fiches';

const captions = () =>
  readdirSync(FICHES).flatMap((file) =>
    [...readFileSync(`${FICHES}/${file}`, 'utf8').matchAll(/^Légende : (.+)$/gmu)].map(([, words = '']) =>
      bare(words),
    ),
  );

/** Lines of a sheet in the order of its page: figures head it, captions end it. */
export function inPageOrder(lines: readonly string[]): string[] {
  const pictured = captions();
  const text = lines.filter((line) => !pictured.includes(bare(line)));
  const from = text.findIndex((line) => /^## .*chiffres/u.test(line));
  const length = text.slice(from + 1).findIndex((line) => line.startsWith('## ')) + 1;
  const figures = from < 0 ? [] : text.splice(from, length || text.length);
  return [...figures, ...text, ...lines.filter((line) => pictured.includes(bare(line)))];
}

/**
 * The lines of each sheet of the received document, in order, read by a rule of its own so that the importer is not
 * judged by itself: a sheet begins at a title (`# `), or at a second « Pourquoi ce projet ? » under the same title.
 */
export function sourceSheets(): { title: string; lines: string[] }[] {
  const text = readFileSync(DOCUMENT, 'utf8');
  const contents = [...text.matchAll(/^\d+\. (.+)$/gm)].map((match) => match[1] ?? '');
  const sheets: { title: string; lines: string[] }[] = [];
  for (const line of text.split('\n').slice(text.split('\n').findIndex((one) => /^13\. /.test(one)) + 1)) {
    const current = sheets.at(-1);
    const begins = line.startsWith('# ');
    const titleless =
      /^## Pourquoi ce projet/.test(line) && current?.lines.some((one) => one.startsWith('## Pourquoi'));
    if (begins) sheets.push({ title: line.slice(2).trim(), lines: [] });
    else if (titleless) sheets.push({ title: contents[sheets.length] ?? '', lines: [] });
    if (!begins && line.trim() && !NOISE.has(line.trim())) sheets.at(-1)?.lines.push(line.trim());
  }
  return sheets;
}
