// @vitest-environment jsdom
import { act, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { TerritoryKey } from '../../domain/territory/territory.ts';
import { renderInAtlas } from '../../testing/render-atlas.tsx';
import { Button } from '../../ui/Button.tsx';
import { useStartComparison } from './use-comparison.ts';

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
