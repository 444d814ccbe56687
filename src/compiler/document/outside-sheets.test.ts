import { expect, it } from 'vitest';
import { importText } from './received-document.fixture.ts';

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
