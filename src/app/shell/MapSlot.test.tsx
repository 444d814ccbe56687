import { act, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { contextIsLost, mapIsDrawn } from '../../map/gl/view/map-lifecycle.ts';
import { resetMapStage } from '../../state/map/map-stage.ts';
import { site } from '../testing/frozen-settings.ts';
import { renderAtlas } from '../testing/render-atlas.tsx';

const map = vi.hoisted(() => ({ views: [] as string[], fails: false }));

vi.mock('../../map/gl/AtlasMap.tsx', () => ({
  AtlasMap: ({ subject, search }: { subject: { sheet: string } | null; search: { vue?: string } }) => {
    map.views.push(`${subject?.sheet ?? 'France'} ${search.vue ?? ''}`);
    if (map.fails) throw new Error('broken');
    return <p>carte</p>;
  },
}));

function withWebgl(supported: boolean) {
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockImplementation(
    () => (supported ? {} : null) as never,
  );
}

beforeEach(() => {
  map.fails = false;
  map.views = [];
  vi.spyOn(console, 'error').mockImplementation(() => {});
  vi.spyOn(console, 'warn').mockImplementation(() => {});
});
afterEach(() => {
  resetMapStage();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

const slot = () => within(screen.getByRole('region', { name: site.name }));
const again = () => screen.findByRole('button', { name: 'Recharger la carte' });

test('the map says what it is for, and that the list gives the same', async () => {
  withWebgl(false);
  await renderAtlas();
  expect(screen.getByRole('region', { name: site.name })).toHaveAccessibleDescription(
    /chaque repère mène à une fiche.* La liste donne les mêmes fiches\.$/,
  );
});

test('a browser without WebGL says so, and has nothing to press', async () => {
  withWebgl(false);
  await renderAtlas();
  expect(await slot().findByText(/ne peut pas afficher la carte interactive/)).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Recharger la carte' })).toBeNull();
});

test('a map that breaks says so; loaded again, it is there', async () => {
  withWebgl(true);
  map.fails = true;
  const { user } = await renderAtlas();
  expect(await slot().findByText(/n’a pas pu être chargée/)).toBeVisible();
  map.fails = false;
  await user.click(await again());
  expect(await screen.findByText('carte')).toBeVisible();
  expect(slot().queryByText(/n’a pas pu être chargée/)).toBeNull();
});

test('the map has the sheet and the view of the address at once, after the page has them', async () => {
  withWebgl(true);
  const { user } = await renderAtlas({ at: '/?vue=46,2,5' });
  await screen.findByText('carte');
  await user.click(screen.getByRole('link', { name: 'Le soleil pour tous' }));
  await screen.findByRole('heading', { level: 1, name: 'Le soleil pour tous' });
  await vi.waitFor(() => expect(map.views).toContain('soleil '));
  expect(new Set(map.views)).toEqual(new Set(['France 46,2,5', 'soleil ']));
});

test('a map whose context is lost for good is taken away, and comes back when it is asked for', async () => {
  withWebgl(true);
  const { user } = await renderAtlas();
  await screen.findByText('carte');
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true });
  act(mapIsDrawn);
  contextIsLost();
  await act(() => vi.advanceTimersByTimeAsync(3000));
  expect(slot().getByText(/s’est arrêtée/)).toBeVisible();
  expect(screen.queryByText('carte')).toBeNull();
  vi.useRealTimers();
  await user.click(await again());
  expect(await screen.findByText('carte')).toBeVisible();
});
