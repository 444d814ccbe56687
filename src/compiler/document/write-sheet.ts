import { stringify } from 'yaml';
import type { ArrangedSheet, Part } from './arrange-sheet.ts';

export interface SheetHeader {
  /** In an author's words; empty until they write it. */
  readonly territory: string;
  readonly themes: readonly string[];
  readonly places: readonly (string | Readonly<Record<string, string>>)[];
  readonly document: string;
  /** From 1. */
  readonly rank: number;
  readonly title: string | null;
}

export function writeSheet(header: SheetHeader, sheet: ArrangedSheet): string {
  const setAside = [...sheet.noise, ...sheet.strays].map((each) => each.text);
  const matter = {
    territoire: header.territory === '' ? null : header.territory,
    themes: header.themes.length === 0 ? null : header.themes,
    ...(header.places.length === 0 ? {} : { lieux: header.places }),
    source: { document: header.document, rang: header.rank },
    ...(setAside.length === 0 ? {} : { ecarte: setAside }),
  };
  const yaml = stringify(matter, { nullStr: '', lineWidth: 0 }).replace(/: +$/gmu, ':');
  const title = header.title === null ? [] : [`# ${header.title}`];
  const body = [...title, ...sheet.parts.map(writePart)].join('\n\n');
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
    case 'quotation':
      return part.paragraphs.map((paragraph) => prefixed(paragraph)).join('\n>\n');
  }
}

function writeItem(item: { marker: string; text: string }): string {
  const marker = item.marker === '*' ? '-' : item.marker;
  const indent = ' '.repeat(marker.length + 1);
  return `${marker} ${item.text.replace(/\n(?=[^\n])/gu, `\n${indent}`)}`.trimEnd();
}

function prefixed(paragraph: string): string {
  return paragraph.replace(/^/gmu, '> ').replace(/^> $/gmu, '>');
}
