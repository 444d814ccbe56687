import type { ImportedSheet } from '../import-document.ts';
import type { ImportKnowledge, KnownSheet } from './knowledge.ts';
import { proposeTerritory } from './propose-territory.ts';
import { themeProposer } from './propose-themes.ts';
import type { ProposedEntry } from './write-index.ts';
import type { SheetWords } from './written-territories.ts';

export function proposeEntries(
  sheets: readonly ImportedSheet[],
  knowledge: ImportKnowledge | null,
  known: readonly KnownSheet[],
): ProposedEntry[] {
  const propose = knowledge === null ? () => [] : themeProposer(knowledge.themes, known);
  return sheets.map((sheet) => ({
    rank: sheet.rank,
    id: sheet.id,
    territory:
      knowledge === null
        ? { words: '', reason: 'à compléter' }
        : proposeTerritory(wordsOf(sheet), knowledge.gazetteer),
    themes: propose(sheet.text.replace(/^---\n[\s\S]*?\n---\n/u, '')),
  }));
}

function wordsOf(sheet: ImportedSheet): SheetWords {
  const { parts, noise } = sheet.arranged;
  const first = parts.findIndex((part) => part.type === 'section');
  const lead = parts.slice(0, first === -1 ? 3 : first);
  const lines = [...lead, ...parts.slice(first)].flatMap((part) =>
    part.type === 'paragraph' ? part.text.split('\n') : [],
  );
  const scraps = noise.flatMap(({ text }) => (/^\p{Lu}/u.test(text) ? [text] : []));
  const voices = parts.flatMap((part) => (part.type === 'section' ? [part.text] : []));
  const whole = sheet.text.replace(/^---\n[\s\S]*?\n---\n/u, '');
  return {
    title: sheet.title ?? '',
    lines: [...scraps, ...lines.slice(0, Math.max(lead.length, 1) + 3)],
    voices,
    whole,
  };
}
