import { withPipeTables } from './pandoc-tables.ts';
import type { Aside } from './reading.ts';

const ATTRIBUTES = /\{(?:\s*(?:[#.][\p{L}\p{N}_:.-]+|[\w-]+="[^"\n]*"|[\w-]+=[^\s"{}]+|-))+\s*\}/gu;
const FRONT_MATTER = /^---[^\S\n]*\n(?:[\s\S]*?\n)?(?:---|\.\.\.)[^\S\n]*(?:\n|$)/u;

/** Pandoc's own Markdown without what GFM has not; lines keep their numbers. */
export function withoutPandocMarks(text: string): { text: string; aside: Aside[]; inserted: string[] } {
  const aside: Aside[] = [];
  const inserted: string[] = [];
  const script = (name: 'sub' | 'sup', words: string) => {
    inserted.push(name, name);
    return `<${name}>${words}</${name}>`;
  };
  const notes: string[] = [];
  const setAside = (reason: Aside['reason'], found: string) => {
    aside.push({ reason, text: found.trim() });
    return '\n'.repeat(found.split('\n').length - 1);
  };
  const [header = ''] = FRONT_MATTER.exec(text) ?? [];
  const isHeader = /^[\w-]+\s*:/mu.test(header);
  const body = isHeader ? `${setAside('métadonnées', header)}${text.slice(header.length)}` : text;
  const plain = body
    .replace(/^[^\S\n]*:{3,}.*$/gmu, (fence) =>
      /[\p{L}\p{N}]/u.test(fence) ? setAside('balisage', fence) : '',
    )
    .replace(/^[^\S\n]*(?:`{3,}|~{3,}).*$/gmu, (fence) =>
      /[\p{L}\p{N}]/u.test(fence) ? setAside('balisage', fence) : '',
    )
    .replace(/\[([^[\]\n]+)\](?=\{)/gu, (whole, words: string, at: number, all: string) => {
      ATTRIBUTES.lastIndex = 0;
      return ATTRIBUTES.exec(all.slice(at + whole.length))?.index === 0 ? words : whole;
    })
    .replace(ATTRIBUTES, (found) => setAside('balisage', found))
    .replace(/(?<=[\p{L}\p{N}»)] )---?(?= [\p{L}\p{N}«(])/gu, (dashes) => (dashes === '--' ? '–' : '—'))
    .replace(/(?<=[\p{L}\p{N})])~([\p{L}\p{N}+-]{1,6})~(?!~)/gu, (_, words: string) => script('sub', words))
    .replace(/(?<=[\p{L}\p{N})])\^([\p{L}\p{N}+-]{1,6})\^/gu, (_, words: string) => script('sup', words))
    .replace(/(?<!\\)\^\[([^[\]\n]+)\]/gu, (_, words: string) => {
      notes.push(words);
      return `[^${'-'.repeat(notes.length)}]`;
    })
    .replace(/(?<=\n[^\S\n]*\n)(?:Table)?: +(?=\S)/gu, (label) => {
      if (label.startsWith('T')) setAside('balisage', 'Table');
      return 'Tableau : ';
    });
  const noted = notes.map((words, at) => `\n[^${'-'.repeat(at + 1)}]: ${words}\n`).join('');
  return { text: `${withPipeTables(plain)}${noted === '' ? '' : `\n${noted}`}`, aside, inserted };
}
