import { expect, test } from 'vitest';
import type { Territory } from '../territory/territory.ts';
import type { TerritoryView } from '../territory/territory-view.ts';
import { comparableInvitations, neighbourInvitations } from './invitations.ts';

const territory = (code: string, name: string): Territory => ({
  key: `departement:${code}`,
  level: 'departement',
  code,
  name,
});
const MEUSE = territory('55', 'Meuse');
const MOSELLE = territory('57', 'Moselle');
const MEURTHE = territory('54', 'Meurthe-et-Moselle');
const VOSGES = territory('88', 'Vosges');
const RHIN = territory('67', 'Bas-Rhin');

function view(
  record: Territory,
  around: Territory[],
  like: [Territory, boolean][] = [],
): { view: TerritoryView } {
  return {
    view: {
      record: { ...record, parents: [] },
      neighbours: around.length > 0 ? [{ level: 'departement', territories: around }] : [],
      comparable: like.map(([similar, isWeak]) => ({ territory: similar, isWeak, reason: '' })),
    } as unknown as TerritoryView,
  };
}

test('neighbours of all are offered once, those with the longest border first, not those compared already', () => {
  const both = [view(MEURTHE, [VOSGES, MOSELLE, MEUSE]), view(VOSGES, [MEURTHE, MOSELLE, RHIN])];
  expect(neighbourInvitations(both, 'indicatif').map(({ name }) => name)).toEqual([
    'Moselle',
    'Meuse',
    'Bas-Rhin',
  ]);
});

test('comparable territories are offered unless the likeness is weak', () => {
  const compared = [
    view(
      MEURTHE,
      [],
      [
        [MOSELLE, false],
        [RHIN, true],
        [VOSGES, false],
      ],
    ),
    view(VOSGES, []),
  ];
  expect(comparableInvitations(compared).map(({ name }) => name)).toEqual(['Moselle']);
});
