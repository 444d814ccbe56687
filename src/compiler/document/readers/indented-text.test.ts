import { expect, it } from 'vitest';
import { twoSheetsOf } from '../two-sheets.fixture.ts';

const EXPORT = [
  'Tous les mots\tPage 1/2',
  '',
  'Réf. 2020-001',
  'Ville de Brest\talpha',
  '\tMots-clés\tun ; deux',
  '\tContexte',
  '\t\tParce que.',
  '\t\t–\tun mot',
  '\t\t–\tun autre',
  '\tDonnées chiffrées',
  '\t\tIndicateur\t2023\t2024',
  '\t\tMots\t8\t21',
  '________________',
  'Tous les mots\tPage 2/2',
  'Réf. 2020-002',
  'Ville de Nantes\tbeta',
  '\tContexte',
  '\t\tParce que.',
  '\tSuites données',
  '\t\tUn mot encore.',
  '________________',
  '2 mots exportés.',
].join('\r\n');

it('reads an export of a database: titles at the margin, parts and their texts further', async () => {
  const asides = ['Réf. 2020-001', 'Tous les mots Page 2/2', '2 mots exportés.'];
  const [brest = '', nantes = ''] = await twoSheetsOf('base.txt', new TextEncoder().encode(EXPORT), asides);
  expect(brest).toContain(
    'Mots-clés : un ; deux\n\n## Contexte\n\nParce que.\n\n- un mot\n- un autre\n\n## Données',
  );
  expect(brest).toContain('| Indicateur | 2023 | 2024 |\n| --- | --- | --- |\n| Mots | 8 | 21 |');
  expect(nantes).toMatch(/## Contexte\n\nParce que\.\n\n## Suites données\n\nUn mot encore\.\n$/u);
});

it('does not take tabulations that only begin paragraphs for such an export', async () => {
  const text =
    'Ville de Brest : alpha\n\nContexte\n\n\tParce que.\n\nVille de Nantes : beta\n\nContexte\n\n\tParce que.\n';
  const [brest = ''] = await twoSheetsOf('retraits.txt', new TextEncoder().encode(text), []);
  expect(brest).toMatch(/## Contexte\n\nParce que\.\n$/u);
});
