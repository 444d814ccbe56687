import { act } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderInAtlas } from '../../app/testing/render-atlas.tsx';
import { forgetHoverOnLeave, hoverTerritory, useHovered } from './hover.ts';

test('what a card highlighted is cleared with its page, and stays as the map moves', async () => {
  const { router } = await renderInAtlas(null);
  forgetHoverOnLeave(router);
  const after = async (href: string) => {
    hoverTerritory('region:53');
    await act(async () => router.history.push(href));
    return useHovered.getState().hovered;
  };
  expect(await after('/?vue=48,2,7')).toBe('region:53');
  expect(await after('/themes/energie/'), 'a theme is chosen').toBeNull();
});
