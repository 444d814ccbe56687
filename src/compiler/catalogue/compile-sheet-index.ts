import type { Passage, PassageField, WordsToIndex } from '../../core/formats/sheet-words-file.ts';
import type { SheetTerritory, Theme } from '../../core/sheet/catalogue.ts';
import type { Initiative, Quotation, Section, SectionKind } from '../../core/sheet/initiative.ts';
import {
  type Block,
  type Inline,
  inlineText,
  type PublishedTable,
  runsIn,
} from '../../core/sheet/rich-text.ts';
import { levelLabel } from '../../core/territory/levels.ts';
import type { TerritoryKey } from '../../core/territory/territory.ts';
import { sentencesOf } from '../../core/text/sentences.ts';
import { nearWords } from '../thesaurus/near-words.ts';
import type { Thesaurus } from '../thesaurus/read-thesaurus.ts';

type NamedTerritory = Pick<SheetTerritory, 'name' | 'level' | 'parents'>;

type ReadSheet = Pick<Initiative, 'id' | 'title' | 'territories' | 'themes' | 'sections'>;

const FIELDS: Partial<Record<SectionKind, PassageField>> = {
  figures: 'figures',
  quotation: 'quotation',
  stakeholders: 'stakeholders',
};

/** Sentence by sentence, in the order of the list. */
export function sheetIndexOf(
  sheets: readonly ReadSheet[],
  territories: ReadonlyMap<TerritoryKey, NamedTerritory>,
  themes: readonly Theme[],
  thesaurus: Thesaurus,
): WordsToIndex {
  const labels = new Map(themes.map(({ id, label }) => [id, label]));
  const texts = sheets.map((sheet) => {
    const named = sheet.territories.flatMap((key) => territories.get(key) ?? []);
    const ofThemes = sheet.themes.flatMap((id) => labels.get(id) ?? []);
    const places = named.map(({ name, parents }) => [name, ...parents.map((one) => one.name)].join(', '));
    const levels = [...new Set(named.map(({ level }) => levelLabel(level)))];
    const passages: Passage[] = [
      { field: 'title', heading: 'Titre', sentences: [sheet.title] },
      { field: 'themes', heading: 'Thèmes', sentences: ofThemes },
      { field: 'territory', heading: 'Territoire', sentences: places },
      { field: 'level', heading: 'Échelon', sentences: levels },
      ...sheet.sections.map(passageOf),
    ];
    return { id: sheet.id, passages };
  });
  const sentences = texts.flatMap(({ passages }) => passages.flatMap((passage) => passage.sentences));
  return { sheets: texts, near: nearWords(sentences, thesaurus) };
}

function passageOf({ kind, heading, blocks, quotation }: Section): Passage {
  // Key figures are read in their block, where all their words are.
  const sentences = [
    ...(quotation ? sentencesOfQuotation(quotation) : []),
    ...blocks.flatMap(sentencesOfBlock),
  ];
  return { field: FIELDS[kind] ?? 'text', heading, sentences };
}

function sentencesOfQuotation({ author, role, question, paragraphs }: Quotation): string[] {
  return [
    role ? `${author}, ${role}` : author,
    ...(question ? sentencesIn(question) : []),
    ...paragraphs.flatMap(sentencesIn),
  ];
}

const sentencesIn = (nodes: readonly Inline[]) => sentencesOf(inlineText(nodes));

const sentencesOfBlock = (block: Block) =>
  block.type === 'table' ? sentencesOfTable(block) : runsIn(block).flatMap(sentencesIn);

/** A row is one sentence, each cell after the heading of its column: « 2021 ; Emplois : 12 ». */
function sentencesOfTable({ caption, head, rows }: PublishedTable): string[] {
  const labels = head.map(inlineText);
  const sentences = rows.map((row) =>
    row
      .map((cell, at) => ({ words: inlineText(cell), label: at === 0 ? '' : (labels[at] ?? '') }))
      .filter(({ words }) => words !== '')
      .map(({ words, label }) => (label === '' ? words : `${label}\u00a0: ${words}`))
      .join('\u202f; '),
  );
  return [...sentencesIn(caption), ...sentences];
}
