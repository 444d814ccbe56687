import { expect, it } from 'vitest';
import { FROZEN, frozenPath } from '../../compiler/frozen-content.fixture.ts';
import { readKnownSheets } from '../../compiler/sources/knowledge.ts';
import { readThemes } from '../../content/settings/themes.ts';
import { namedThemes, themeProposer } from './propose-themes.ts';

const themes = readThemes(FROZEN);
const sheets = readKnownSheets(frozenPath('fiches'));

it('proposes first a theme of its own for most of the thirteen sheets, each read beside the other twelve', () => {
  const right = sheets.filter((sheet) => {
    const [first] = themeProposer(
      themes,
      sheets.filter((other) => other !== sheet),
    )(sheet.text);
    return first !== undefined && sheet.themes.includes(first.theme);
  });
  expect(right.length).toBeGreaterThanOrEqual(11);
});

it('proposes by the names of themes alone where there is no sheet yet, with the words that they share', () => {
  const [first] = themeProposer(themes, [])('Des emplois pour des habitants en insertion.');
  expect(first?.theme).toBe('emploi-insertion');
  expect(first?.words).toEqual(expect.arrayContaining(['emplois', 'insertion']));
});

it('takes those that a line names, by label or id, as it orders them', () => {
  const known = [
    { id: 'sante', label: 'Santé' },
    { id: 'circuits', label: 'Circuits courts, achats' },
    { id: 'mental', label: 'Santé mentale' },
  ];
  const named = (line: string) => namedThemes([line], known).map(({ theme }) => theme);
  expect(named('Circuits courts, achats ; santé')).toEqual(['circuits', 'sante']);
  expect(named('mental, circuits')).toEqual(['mental', 'circuits']);
  expect(named('Santé mentale')).toEqual(['mental']);
  expect(named('Autre')).toEqual([]);
});

it('proposes nothing for words that no theme has', () => {
  expect(themeProposer(themes, [])('Zwxv qzjk.')).toEqual([]);
});
