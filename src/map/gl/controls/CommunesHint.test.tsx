import { screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { renderInAtlas } from '../../../app/testing/render-atlas.tsx';
import { FakeMap } from '../maplibre.fixture.tsx';
import { CommunesHint } from './MapControls.tsx';

test('its button zooms in until communes are drawn, and leaves the focus on the map', async () => {
  const map = new FakeMap();
  const focusMap = vi.fn();
  const hint = (isColoured: boolean) => (
    <CommunesHint view={map.asRef()} focusMap={focusMap} isColoured={isColoured} />
  );
  const { user, unmount } = await renderInAtlas(hint(false));
  expect(screen.getByRole('note')).toHaveTextContent('Zoomez pour voir les communes.');
  await user.click(screen.getByRole('button', { name: 'Zoomer ici' }));
  expect(map.moves.map(({ kind, to }) => [kind, to])).toEqual([['zoom', 10.2]]);
  expect(focusMap).toHaveBeenCalledOnce();
  unmount();
  await renderInAtlas(hint(true));
  expect(screen.getByRole('note')).toHaveTextContent('Zoomez pour colorer les communes.');
});
