import { act, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { TerritoryKey } from '../../core/territory/territory.ts';
import { Button } from '../../ui/Button.tsx';
import { renderInAtlas } from '../testing/render-atlas.tsx';
import { useStartComparison, useToggleCompared } from './use-comparison.ts';

interface StartProps {
  readonly subject: TerritoryKey | null;
  readonly chosen: TerritoryKey;
}

function Start({ subject, chosen }: StartProps) {
  const start = useStartComparison(subject, null);
  return <Button onClick={() => start?.(chosen)}>Comparer</Button>;
}

const comparedBy = async (props: StartProps) => {
  const { router, user } = await renderInAtlas(<Start {...props} />);
  await act(() => user.click(screen.getByRole('button', { name: 'Comparer' })));
  const { pathname, search } = router.history.location;
  return pathname + search;
};

test('a territory is compared with the one that the page is about', async () => {
  expect(await comparedBy({ subject: 'region:53', chosen: 'departement:54' })).toBe(
    '/comparer/?territoires=region-53,departement-54',
  );
});

test('the territory that the page is about is never compared with itself', async () => {
  expect(await comparedBy({ subject: 'region:53', chosen: 'region:53' })).toBe(
    '/comparer/?territoires=region-53',
  );
});

function Toggle({ keys }: { readonly keys: readonly TerritoryKey[] }) {
  const toggle = useToggleCompared(true);
  return <Button onClick={() => keys.forEach((key) => void toggle?.(key))}>Ajouter</Button>;
}

test('a territory that is added while another one is on its way does not take its place', async () => {
  const { router, user } = await renderInAtlas(<Toggle keys={['region:44', 'departement:54']} />, {
    at: '/comparer/?territoires=region-53',
  });
  await act(() => user.click(screen.getByRole('button', { name: 'Ajouter' })));
  expect(router.history.location.search).toBe('?territoires=region-53,region-44,departement-54');
});
