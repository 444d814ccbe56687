import { expect, it } from 'vitest';
import { importText } from '../corpus/received-document.fixture.ts';

const SHEETS =
  '# Recueil\n\n## Ville de Brest : alpha\n\n### Contexte\n\nParce que.\n\n## Ville de Nantes : beta\n\n### Contexte\n\nParce que.\n\n';

function outsideOf(end: string): string[] {
  const { sheets, aside, conservation } = importText(SHEETS + end);
  expect([...conservation.lost, ...conservation.added]).toEqual([]);
  expect(sheets).toHaveLength(2 + Number(end.includes('gamma')));
  return aside.filter(({ reason }) => reason === 'hors des fiches').map(({ text }) => text);
}

it.each(['#', '##'])('sets aside what has a title and no part (%s), among sheets that have some', (level) =>
  expect(outsideOf(`${level} Achevé\n\nComposé en romain.\n`)).toEqual(['Achevé', 'Composé en romain.']),
);

it('keeps what has a list, or parts, as a sheet', () => {
  expect(outsideOf('## Ville de Lille : gamma\n\n- un mot\n- un autre\n')).toEqual([]);
  expect(outsideOf('## Ville de Lille : gamma\n\n### Contexte\n\nParce que.\n')).toEqual([]);
});

it('sets aside a signature among sheets that labels identify', () => {
  const sheet = (place: string) => `## Un four à ${place}\n\nCollectivité : Ville de ${place}\n\nUn mot.\n\n`;
  const { sheets, aside } = importText(
    `${sheet('Brest')}${sheet('Nantes')}## Le secrétariat\n\nÀ bientôt.\n`,
  );
  expect(sheets).toHaveLength(2);
  expect(aside.map(({ text }) => text)).toContain('Le secrétariat');
});

it('sets aside what introduces sheets that labels identify', () => {
  const sheet = (place: string) =>
    `## Un four à ${place}\n\nCollectivité : Ville de ${place}\n\n### Contexte\n\nUn mot.\n\n`;
  const { sheets, aside } = importText(`### Présentation\n\nVoici.\n\n${sheet('Brest')}${sheet('Nantes')}`);
  expect(sheets.map(({ title }) => title)).toEqual(['Un four à Brest', 'Un four à Nantes']);
  expect(aside.map(({ text }) => text)).toEqual(expect.arrayContaining(['Présentation', 'Voici.']));
  const long = importText(
    `### Présentation\n\n${'Un mot. '.repeat(100)}\n\n${sheet('Brest')}${sheet('Nantes')}`,
  );
  expect(long.sheets).toHaveLength(3);
});

it('sets aside the title page of sheets that say who carries them, whatever else it says', () => {
  const sheet = (place: string) =>
    `# Un four à ${place}\n\nPorteur : Ville de ${place}\n\n## Contexte\n\nUn mot.\n\n`;
  const { sheets } = importText(
    `# Veille\n\nStatut : relu\n\nAnnée : 2025\n\n${sheet('Brest')}${sheet('Nantes')}`,
  );
  expect(sheets.map(({ title }) => title)).toEqual(['Un four à Brest', 'Un four à Nantes']);
});

it('sets aside the title of a document that only a foreword follows', () => {
  const { sheets } = importText(
    `# Recueil\n\n## Éditorial\n\nVoici.\n\n${SHEETS.replace('# Recueil\n\n', '').replace(/^##/gmu, '#')}`,
  );
  expect(sheets.map(({ title }) => title)).toEqual(['Ville de Brest : alpha', 'Ville de Nantes : beta']);
});
