import { describe, expect, it } from 'vitest';
import { parseSheet } from '../../compiler/sheet/parse-sheet.ts';
import { CONTEXT } from '../../compiler/sheet/sheet-context.fixture.ts';
import type { Section } from '../../core/sheet/initiative.ts';
import { type Block, inlineText, runsIn } from '../../core/sheet/rich-text.ts';
import { DOCUMENT_INDEX, DOCUMENT_TEXT, importText } from '../corpus/received-document.fixture.ts';
import { compareWords, wordsOf } from './conservation.ts';

/** Characters in their typewriter form: typography changes signs, it must not change words. */
function typewriter(text: string): string {
  return text.replace(/\s/gu, '').replace(/[«»]/gu, '"').replace(/’/gu, "'").replace(/…/gu, '...');
}

function tally(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const character of texts.map(typewriter).join(''))
    counts.set(character, (counts.get(character) ?? 0) + 1);
  return counts;
}

const blockText = (block: Block) => runsIn(block).map(inlineText).join('');

/** What a reader sees of a section, in order. The key figures are a second view of the blocks. */
function published({ heading, quotation, blocks }: Section): string {
  const question = inlineText(quotation?.question ?? []);
  const paragraphs = (quotation?.paragraphs ?? []).map(inlineText).join('');
  return heading + question + paragraphs + blocks.map(blockText).join('');
}

const imported = importText(DOCUMENT_TEXT, DOCUMENT_INDEX);
const sheets = imported.sheets.map(({ id, text }) => {
  const { sheet } = parseSheet({ path: `data/fiches/${id}.md`, text }, CONTEXT);
  if (sheet === null) throw new Error(`${id} is not valid`);
  return sheet;
});
const [contents = ''] = DOCUMENT_TEXT.split(/^(?=# Département du Pas-de-Calais)/mu);

describe('every non-blank character of the received document', () => {
  it('is published once, in the table of contents, in the noise, or a mark that is counted', () => {
    const titles = sheets.filter((_, index) => imported.sheets[index]?.titleFrom === 'document');
    const places = [
      ...titles.map(({ title }) => title),
      ...sheets.flatMap(({ sections }) => sections.map(published)),
      contents,
      ...sheets.flatMap(({ setAside }) => setAside),
      // Marks of Markdown outside the table of contents, as `grep` counts them: 12 titles, 86 sections, 1 sub-heading…
      '#'.repeat(12 + 2 * 86 + 3),
      // … 97 items, of which 36 begin with a sign; bold and italics.
      '-'.repeat(97),
      '▶'.repeat(36),
      '*'.repeat(174),
      // <sup> and </sup>, once.
      '<sup></sup>',
      // Marks around quotations, which the page sets: 11 paragraphs (two in sheet 6) have a pair, that of sheet 11 has none.
      '"'.repeat(2 * 11),
    ];
    const counted = tally(places);
    const received = tally([DOCUMENT_TEXT]);
    const differences = [...new Set([...received.keys(), ...counted.keys()])]
      .map(
        (character) => [character, (received.get(character) ?? 0) - (counted.get(character) ?? 0)] as const,
      )
      .filter(([, difference]) => difference !== 0);
    expect(differences).toEqual([]);
  });

  it('is in the sheet it came from, in the document’s order', () => {
    const cuts = imported.sheets.map(({ arranged }) => arranged.line);
    const lines = DOCUMENT_TEXT.split('\n');
    for (const [index, sheet] of sheets.entries()) {
      const source = lines
        .slice((cuts[index] ?? 1) - 1, (cuts[index + 1] ?? lines.length + 1) - 1)
        .join('\n');
      const own = imported.sheets[index]?.titleFrom === 'document' ? sheet.title : '';
      const bare = (text: string) => typewriter(wordsOf(text)).replace(/"|<\/?sup>/gu, '');
      const received = bare(source);
      const shown = bare(own + sheet.sections.map(published).join(''));
      const noise = sheet.setAside.map((text) => bare(text)).filter((text) => text !== '');
      const withoutNoise = noise.reduce(
        (text, scrap) => text.replace(`besoinslocaux${scrap}`, 'besoinslocaux'),
        received,
      );
      expect(shown).toBe(withoutNoise);
    }
  });

  it('is in the titles when it is an entry of the table of contents', () => {
    const entries = [...contents.matchAll(/^\d+\. (.+)$/gmu)].map(([, entry = '']) => typewriter(entry));
    expect(sheets.map(({ title }) => typewriter(title))).toEqual(entries);
  });
});

describe('compareWords', () => {
  it('reports what is lost and what is added', () => {
    const { lost, added } = compareWords('## Un mot\n\n- ▶ et un *autre*', ['# Un mot', '- et un autr', 'x']);
    expect([...lost]).toEqual([['e', 1]]);
    expect([...added]).toEqual([['x', 1]]);
  });

  it('counts neither blanks nor Markdown marks', () => {
    expect(wordsOf('## Titre\n\n> « Cité »\n\n---\n\nLégende : Photo')).toBe('Titre«Cité»Photo');
  });
});
