import { withPipeTables } from './pandoc-tables.ts';
import type { Aside } from './reading.ts';

const ATTRIBUTES = /\{(?:\s*(?:[#.][\p{L}\p{N}_:.-]+|[\w-]+="[^"\n]*"|[\w-]+=[^\s"{}]+|-))+\s*\}/gu;
const FRONT_MATTER = /^---[^\S\n]*\n(?:[\s\S]*?\n)?(?:---|\.\.\.)[^\S\n]*(?:\n|$)/u;

/** Commands of LaTeX for the printed page. */
const LAYOUT =
  /^[^\S\n]*\\(?:newpage|pagebreak|clear(?:double)?page|tableofcontents|(?:big|med|small)skip|[vh](?:space|fill)\*?(?:\{[^{}\n]*\})?)[^\S\n]*$/gmu;
/** A term, with what opens its definition below. */
const DEFINED = /^(?![\s:#>|*+\d-])([^\n|]{1,120}?)[^\S\n]*\n[:~] {1,3}(?=\S)/gmu;

/** Pandoc's own Markdown without what GFM has not; lines keep their numbers. */
export function withoutPandocMarks(text: string): {
  text: string;
  aside: Aside[];
  inserted: string[];
  title?: string;
} {
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
  const [, , title] = isHeader ? (/^title:[^\S\n]*(["']?)(\S.*?)\1[^\S\n]*$/mu.exec(header) ?? []) : [];
  const plain = withQuotedDivs(body)
    .replace(/^[^\S\n]*:{3,}.*$/gmu, (fence) =>
      /[\p{L}\p{N}]/u.test(fence) ? setAside('balisage', fence) : '',
    )
    .replace(/^[^\S\n]*(?:`{3,}|~{3,}).*$/gmu, (fence) =>
      /[\p{L}\p{N}]/u.test(fence) ? setAside('balisage', fence) : '',
    )
    .replace(LAYOUT, (command) => setAside('balisage', command))
    .replace(DEFINED, (_, term: string) => `\n${term}${term.endsWith(':') ? '' : ' :'} `)
    .replace(/\[([^[\]\n]+)\](?=\{)/gu, (whole, words: string, at: number, all: string) => {
      ATTRIBUTES.lastIndex = 0;
      return ATTRIBUTES.exec(all.slice(at + whole.length))?.index === 0 ? words : whole;
    })
    .replace(ATTRIBUTES, (found) => setAside('balisage', found))
    .replace(/(?<=[\p{L}\p{N}»)] )---?(?= [\p{L}\p{N}«(])/gu, (dashes) => (dashes === '--' ? '–' : '—'))
    .replace(/\\(?=['"])/gu, '')
    .replace(/^---?(?= \p{L})/gmu, (dashes) => (dashes === '--' ? '–' : '—'))
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
  return {
    text: `${withPipeTables(plain)}${noted === '' ? '' : `\n${noted}`}`,
    aside,
    inserted,
    ...(title && { title }),
  };
}

const QUOTED_DIV = /cit(?:ation|e\b)|quot(?:e|ation)|verbatim|t[ée]moignage|[ée]pigraph/iu;

/** What stands between the fences of « ::: {custom-style="Citation"} » is a quotation. */
function withQuotedDivs(text: string): string {
  const open: boolean[] = [];
  const lines = text.split('\n').map((line) => {
    const [, words] = /^[^\S\n]*:{3,}[^\S\n]*(.*?)[:\s]*$/u.exec(line) ?? [];
    if (words === undefined) return open.includes(true) ? `> ${line}` : line;
    if (words === '') open.pop();
    else open.push(QUOTED_DIV.test(words));
    return line;
  });
  return open.length === 0 ? lines.join('\n') : text;
}
