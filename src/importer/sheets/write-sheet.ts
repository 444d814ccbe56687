import { stringify } from 'yaml';
import type { IndexEntry } from '../../compiler/sources/source-index.ts';
import type { Aside } from '../blocks/read-blocks.ts';
import { writeTable } from '../blocks/write-table.ts';
import type { ArrangedSheet, Part } from './arrange-sheet.ts';
import type { SheetImage } from './images.ts';

/** Of the index: empty until the author writes it there. */
export interface SheetHeader extends Partial<Pick<IndexEntry, 'territoire' | 'themes' | 'lieux'>> {
  readonly document: string;
  readonly rank: number;
  readonly title: string | null;
  readonly images: readonly SheetImage[];
}

export function writeSheet(
  { territoire, themes, lieux = [], images, ...header }: SheetHeader,
  sheet: ArrangedSheet,
  notes: readonly { readonly label: string; readonly text: string }[],
): string {
  const setAside = [...sheet.noise, ...sheet.strays].map((each) => each.text);
  const matter = {
    territoire: territoire && territoire.length > 1 ? territoire : (territoire?.[0] ?? null),
    themes: themes?.length ? themes : null,
    ...(lieux.length > 0 && { lieux }),
    ...sheet.identity.header,
    ...(images.length > 0 && { images }),
    source: { document: header.document, rang: header.rank },
    ...(setAside.length > 0 && { ecarte: setAside }),
  };
  const yaml = stringify(matter, { nullStr: '', lineWidth: 0 }).replace(/: +$/gmu, ':');
  const title = header.title === null ? [] : [`# ${header.title}`];
  const noted = notes.map(({ label, text }) => `[^${label}]: ${text}`);
  const body = [...title, ...sheet.parts.map(writePart), ...noted].join('\n\n');
  return `---\n${yaml}---\n\n${body}\n`;
}

function writePart(part: Part): string {
  switch (part.type) {
    case 'section':
      return `## ${part.text}`.trimEnd();
    case 'subheading':
      return `### ${part.text}`.trimEnd();
    case 'paragraph':
      return part.text;
    case 'caption':
      return `Légende : ${part.text}`;
    case 'list':
      return part.items.map(writeItem).join('\n');
    case 'table':
      return writeTable(part.hasHead ? part.rows : [[], ...part.rows]);
    case 'quotation':
      return part.paragraphs.map(quoted).join('\n>\n');
  }
}

function writeItem(item: { marker: string; text: string }): string {
  const marker = item.marker === '*' ? '-' : item.marker;
  const indent = ' '.repeat(marker.length + 1);
  return `${marker} ${item.text.replace(/\n(?=[^\n])/gu, `\n${indent}`)}`.trimEnd();
}

const quoted = (paragraph: string) => paragraph.replace(/^/gmu, '> ').replace(/^> $/gmu, '>');

const CALL = /(?<!\\)\[\^([^\]\s]+)\]/gu;

type Notes = ReadonlyMap<string, string>;

/** In the order of their calls. */
export function notesOf(parts: readonly Part[], notes: Notes): { label: string; text: string }[] {
  const labels = new Set(
    parts.flatMap(textsOf).flatMap((text) => [...text.matchAll(CALL)].map(([, label = '']) => label)),
  );
  return [...labels].flatMap((label) => {
    const text = notes.get(label) ?? notes.get(label.toLowerCase());
    return text === undefined ? [] : [{ label, text }];
  });
}

export function unusedNotes(parts: readonly Part[], notes: Notes): Aside[] {
  const used = new Set(notesOf(parts, notes).map(({ label }) => label.toLowerCase()));
  return [...notes].flatMap(([label, text]) =>
    used.has(label.toLowerCase()) ? [] : [{ reason: 'note sans appel', text: `[^${label}]: ${text}` }],
  );
}

function textsOf(part: Part): readonly string[] {
  if ('items' in part) return part.items.map(({ text }) => text);
  if ('rows' in part) return part.rows.flat();
  return 'paragraphs' in part ? part.paragraphs : [part.text];
}
