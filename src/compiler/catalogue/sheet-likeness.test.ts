import { expect, test } from 'vitest';
import { epciAreas } from '../../core/formats/epci-file.ts';
import { upperAreas } from '../../core/formats/upper-levels-file.ts';
import type { Initiative, Likeness } from '../../core/sheet/initiative.ts';
import { likenessOf, resemblance } from '../../core/similarity/resemblance.ts';
import { frozenContent } from '../frozen-content.fixture.ts';

const { sheets, upperLevels, mapTopology, epciTopology } = frozenContent();

const among = {
  region: upperAreas('region', mapTopology, upperLevels),
  departement: upperAreas('departement', mapTopology, upperLevels),
  epci: epciAreas(epciTopology),
};

const likenessIn = (id: string): Initiative['likeness'] => sheets.find((sheet) => sheet.id === id)?.likeness;
const of = (key: string) => {
  const found = upperLevels.territories.find((one) => one.key === key);
  if (!found) throw new Error(`no ${key}`);
  return likenessOf(found, among);
};
const names = (likeness: Likeness | null | undefined) => likeness?.most.map(({ name }) => name);

test('every territory of a level that the map draws is compared, those overseas too', () => {
  expect([among.region.length, among.departement.length, among.epci.length]).toEqual([18, 101, 1266]);
  for (const level of ['region', 'departement', 'epci'] as const)
    expect(among[level].filter(({ indicators }) => resemblance(indicators, indicators) === null)).toEqual([]);
});

test('a sheet has the ten that are most like its author, at the author’s level', () => {
  for (const { id, likeness } of sheets) {
    expect(likeness?.most, id).toHaveLength(10);
    const values = likeness?.most.map(({ indicators }) =>
      resemblance(likeness.author.indicators, indicators),
    );
    expect(
      values?.toSorted((a, b) => (b ?? 0) - (a ?? 0)),
      id,
    ).toEqual(values);
  }
  expect(likenessIn('tiers-lieux-nouvelle-aquitaine')?.level).toBe('region');
  expect(likenessIn('budget-citoyen-pas-de-calais')?.level).toBe('departement');
  expect(names(likenessIn('mobilite-rurale-pays-de-langres'))?.slice(0, 3)).toEqual([
    'CC de Puisaye-Forterre',
    'CC Couserans-Pyrénées',
    'CC Vienne et Gartempe',
  ]);
});

test('a commune is compared by its intercommunalité, in Grand Paris by its établissement public territorial', () => {
  expect(likenessIn('zero-chomeur-villeurbanne')?.author.name).toBe('Métropole de Lyon');
  expect(likenessIn('actes-romainville')?.author.level).toBe('ept');
});

test('overseas départements have theirs, collectivités without density none', () => {
  expect(names(of('departement:976'))?.[0]).toBe('Martinique');
  for (const code of ['971', '972', '973', '974', '976'])
    expect(of(`departement:${code}`)?.most).toHaveLength(10);
  for (const { key } of upperLevels.territories.filter(({ level }) => level === 'com'))
    expect(of(key)).toBeNull();
});
