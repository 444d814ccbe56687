import { expect, it } from 'vitest';
import { gazetteer } from '../../gazetteer/test-gazetteer.ts';
import { proposeTerritory } from './propose-territory.ts';

function proposed(title: string, ...lines: string[]): string {
  return proposeTerritory({ title, lines, voices: [], whole: lines.join('\n') }, gazetteer).words;
}

it.each([
  ['Cœur de Savoie roule à la carte', [], 'Cœur de Savoie'],
  ['Roubaix fait travailler ses friches', ['Dans le Nord.'], 'Roubaix'],
  [
    'Val de Drôme : la forêt',
    ['La communauté du Val de Drôme en Biovallée aide.'],
    'Val de Drôme en Biovallée',
  ],
  ['À Lille, des murs prêtés', ['La Métropole européenne de Lille aide.'], 'Lille'],
  ['LE JARDIN SUSPENDU DE BASTIA', [], 'BASTIA'],
  ['LE JARDIN SUSPENDU', ['Où ? Bastia (Haute-Corse)'], 'Bastia (Haute-Corse)'],
  ['Ville : un mot', [], 'Ville'],
  ['Le Mans Métropole prête ses murs', [], 'Le Mans Métropole'],
  ['Le Havre répare', [], 'Le Havre'],
  ['La Sarthe : un four', [], 'Sarthe'],
  ['L’Ardèche : un four', [], 'Ardèche'],
  ['Le Verger répare', [], ''],
] as const)('takes the longest name of « %s », as the sheet writes it', (title, lines, words) => {
  expect(proposed(title, ...lines)).toBe(words);
});

it.each(['La Ville achète des surplus.', 'Ville', 'Une équipe de la Ville, avec la Commune.'])(
  'takes no common noun for a commune, in « %s »',
  (line) => expect(proposed('Le goût du quartier', line)).toBe(''),
);

it('prefers the line that names the territory, whatever the title names', () => {
  const title = 'Comme à Paris';
  expect(proposed(title, 'Territoire : Ville de Saint-Pierre (La Réunion)')).toBe(
    'Ville de Saint-Pierre (La Réunion)',
  );
  expect(proposed(title, 'Territoire : la commune de Nantes et ses voisines')).toBe('commune de Nantes');
  const shared = proposeTerritory(
    { title, lines: ['Territoire : Saint-Nazaire'], voices: [], whole: '' },
    gazetteer,
  );
  expect(shared.words).toBe('');
  expect(shared.reason).toContain('« Saint-Nazaire (44) »');
});

it('distinguishes homonyms by the only département of theirs that the sheet names', () => {
  expect(proposed('Saint-Nazaire répare', 'Un chantier de Loire-Atlantique.')).toBe('Saint-Nazaire (44)');
  expect(proposed('Un chantier', 'Territoire : Saint-Nazaire', 'De la Loire-Atlantique au Gard.')).toBe('');
});

it.each([
  ['Gard et Lozère : un four', ['Gard', 'Lozère']],
  ['Communes de Nantes et de Mayenne : un four', ['Nantes', 'Mayenne (53)']],
  ['Départements de la Sarthe, de l’Orne et du Gard : un four', ['Sarthe', 'Orne', 'Gard']],
  ['Lille et Mayenne : un four', ['Lille', 'Mayenne (53)']],
])('proposes every territory of « %s »', (title, all) => {
  const proposal = proposeTerritory({ title, lines: [], voices: [], whole: '' }, gazetteer);
  expect(proposal.all).toEqual(all);
});

it.each(['Lot-et-Garonne : un four', 'Lot et Garonne : un four', 'Pain et Lozère : un four'])(
  'takes « %s » for no two territories',
  (title) =>
    expect(proposeTerritory({ title, lines: [], voices: [], whole: '' }, gazetteer).all).toBeUndefined(),
);

it('says where a grouping that is not known is declared', () => {
  const proposal = proposeTerritory(
    { title: 'PETR du Pays d’Ailleurs : un four', lines: [], voices: [], whole: '' },
    gazetteer,
  );
  expect(proposal.words).toBe('');
  expect(proposal.reason).toContain('groupings.yaml');
});
