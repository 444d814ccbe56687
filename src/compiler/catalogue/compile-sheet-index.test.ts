import { expect, test } from 'vitest';
import { sheetIndexFile } from './sheet-index.fixture.ts';

const sheet = (id: string) => sheetIndexFile.sheets.find((one) => one.id === id);
const sentencesOf = (id: string, field: string) =>
  sheet(id)
    ?.passages.filter((passage) => passage.field === field)
    .flatMap(({ sentences }) => sentences);

test('every sheet has its title first, then what describes it, then its sections', () => {
  expect(sheetIndexFile.sheets).toHaveLength(13);
  for (const { passages } of sheetIndexFile.sheets) {
    expect(passages.slice(0, 4).map(({ field }) => field)).toEqual(['title', 'themes', 'territory', 'level']);
    expect(passages.length).toBeGreaterThan(8);
  }
});

test('themes, territory and level are in words', () => {
  expect(sentencesOf('actes-romainville', 'themes')).toEqual([
    'Transition écologique et énergie',
    'Emploi et insertion',
  ]);
  expect(sentencesOf('derniers-commerces-ille-et-vilaine', 'territory')).toEqual([
    'Ille-et-Vilaine, Bretagne',
  ]);
  expect(sentencesOf('derniers-commerces-ille-et-vilaine', 'level')).toEqual(['Département']);
});

test('figures, quotations with their author, stakeholders and captions are indexed, once each', () => {
  const id = 'budget-citoyen-pas-de-calais';
  expect(sentencesOf(id, 'figures')?.filter((sentence) => sentence.includes('votants'))).toHaveLength(1);
  expect(sentencesOf(id, 'quotation')?.[0]).toContain('Bénédicte Messeanne-Grobelny, vice-présidente');
  expect(sentencesOf(id, 'stakeholders')?.join(' ')).toContain('Université d’Artois');
  expect(sentencesOf(id, 'stakeholders')).toContain('Participants d’un comptoir à initiatives citoyennes');
});

test('a paragraph is cut into its sentences', () => {
  expect(sentencesOf('budget-citoyen-pas-de-calais', 'text')).toContain(
    'Le Département du Pas-de-Calais a lancé son premier budget citoyen en 2018.',
  );
});
