// @vitest-environment happy-dom
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  Outlet,
  RouterProvider,
} from '@tanstack/react-router';
import { act } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { expect, test, vi } from 'vitest';
import { renderAsPrerendered } from './prerendered-router.ts';

async function loadedRouter(isServer: boolean) {
  const root = createRootRoute({
    component: () => (
      <main>
        <Outlet />
      </main>
    ),
  });
  const home = createRoute({ getParentRoute: () => root, path: '/', component: () => <h1>Page</h1> });
  const routeTree = root.addChildren([home]);
  const history = createMemoryHistory({ initialEntries: ['/'] });
  const router = createRouter({ routeTree, history, isServer });
  await router.load();
  return router;
}

/** Errors that React recovers from by rendering the prerendered page anew. */
async function hydrationErrors(prepare: typeof renderAsPrerendered): Promise<unknown[]> {
  const container = document.createElement('div');
  container.innerHTML = renderToString(<RouterProvider router={await loadedRouter(true)} />);
  expect(container.innerHTML).toMatch(/^<main>.*<h1>Page<\/h1>/);
  const router = await loadedRouter(false);
  prepare(router);
  const errors: unknown[] = [];
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  await act(async () => {
    hydrateRoot(container, <RouterProvider router={router} />, {
      onRecoverableError: (error) => errors.push(error),
    });
  });
  vi.unstubAllGlobals();
  return errors;
}

test('the browser takes over a prerendered page as it is', async () => {
  expect(await hydrationErrors(renderAsPrerendered)).toEqual([]);
});

test('without it the router expects another page: once this fails, the router has changed and it may go', async () => {
  expect(await hydrationErrors(() => {})).not.toEqual([]);
});
