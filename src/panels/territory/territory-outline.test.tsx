// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { site } from '../../data/settings.ts';
import type { SiteContours } from '../../domain/site.ts';
import { renderInAtlas } from '../../testing/render-atlas.tsx';
import { territoryFixture, tinyCatalogue } from '../../testing/tiny-atlas.ts';
import { TerritoryPanel } from './TerritoryPanel.tsx';

const settings: { kind: SiteContours['kind'] } = site.contours;

beforeEach(() => {
  settings.kind = 'indicatif';
});

async function isPictured(record: ReturnType<typeof territoryFixture>): Promise<boolean> {
  const outline = { path: 'M0 0l100 0l0 100z' };
  const view = { record, also: [], outline, seat: null, neighbours: [], comparable: [] };
  await renderInAtlas(<TerritoryPanel view={view} catalogue={tinyCatalogue} />);
  return document.querySelector(`path[d="${outline.path}"]`) !== null;
}

const brest = territoryFixture('commune', '29019', 'Brest');

test('a commune of indicative contours has no picture of its outline beside its name', async () => {
  expect(await isPictured(brest)).toBe(false);
  expect(screen.getByRole('heading', { level: 1, name: 'Brest' })).toBeVisible();
});

test('a commune of official contours has one', async () => {
  settings.kind = 'officiel';
  expect(await isPictured(brest)).toBe(true);
});

test.each([
  ['departement', '29'],
  ['region', '53'],
  ['epci', '242900314'],
] as const)('a %s has one whatever the contours', async (level, code) => {
  expect(await isPictured(territoryFixture(level, code, 'Brest'))).toBe(true);
});
