import { createMemoryHistory, RouterContextProvider, RouterProvider } from '@tanstack/react-router';
import { act, render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import type { AtlasData } from '../../state/data/atlas-data.ts';
import { createAtlasRouter } from '../router.tsx';
import { tinyData } from './tiny-atlas.ts';

interface Setting {
  /** Address that is open, what follows `?` included. */
  readonly at?: string;
  readonly data?: AtlasData;
}

async function openRouter({ at = '/', data = tinyData() }: Setting) {
  const history = createMemoryHistory({ initialEntries: [at] });
  const router = createAtlasRouter({ history, data, base: '/' });
  await router.load();
  return router;
}

/** The whole atlas at an address, without its interactive map: the DOM of the tests draws nothing. */
export async function renderAtlas(setting: Setting = {}) {
  const router = await openRouter(setting);
  const view = await act(async () => render(<RouterProvider router={router} />));
  return { ...view, router, user: userEvent.setup() };
}

/** One component inside the atlas's routes: links lead on, the address changes, no page is around it. */
export async function renderInAtlas(node: ReactNode, setting: Setting = {}) {
  const router = await openRouter(setting);
  router.history.subscribe(() => void router.load());
  const view = await act(async () =>
    render(<RouterContextProvider router={router}>{node}</RouterContextProvider>),
  );
  return { ...view, router, user: userEvent.setup() };
}
