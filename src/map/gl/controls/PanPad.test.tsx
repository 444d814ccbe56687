import { screen } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { renderInAtlas } from '../../../app/testing/render-atlas.tsx';
import { FakeMap } from '../maplibre.fixture.tsx';
import { PanPad } from './MoveButtons.tsx';

vi.mock('react-map-gl/maplibre', () => import('../maplibre.fixture.tsx'));
vi.mock('../view/camera.ts', () => ({
  measurePadding: () => ({ left: 300, right: 100, top: 100, bottom: 0 }),
}));

let map: FakeMap;

beforeEach(() => {
  map = new FakeMap();
  Object.defineProperties(map.container, { clientWidth: { value: 1000 }, clientHeight: { value: 700 } });
});

const press = (to: string) =>
  screen.getByRole('button', { name: `Déplacer la carte vers ${to}`, hidden: true });

test.each([
  ['le nord', [0, -240]],
  ['le sud', [0, 240]],
  ['l’est', [240, 0]],
  ['l’ouest', [-240, 0]],
])('the button to %s moves by two fifths of the smaller side that the panel leaves free', async (to, by) => {
  const { user } = await renderInAtlas(<PanPad view={map.asRef()} />);
  await user.click(screen.getByLabelText('Boutons pour déplacer la carte'));
  await user.click(press(to));
  expect(map.moves.map((move) => move.to)).toEqual([by]);
});

test('Escape folds the pad and gives the focus back to what opened it', async () => {
  const { user } = await renderInAtlas(<PanPad view={map.asRef()} />);
  const summary = screen.getByLabelText('Boutons pour déplacer la carte');
  await user.click(summary);
  press('le nord').focus();
  await user.keyboard('{Escape}');
  expect(screen.getByRole('group')).not.toHaveAttribute('open');
  expect(summary).toHaveFocus();
});

test('without a map nothing moves', async () => {
  const { user } = await renderInAtlas(<PanPad view={{ current: null }} />);
  await user.click(press('le nord'));
  expect(map.moves).toEqual([]);
});
