import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  Outlet,
  RouterProvider,
} from '@tanstack/react-router';
import { act, type ReactElement, useId } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { expect, test, vi } from 'vitest';
import { pageMarkup, partHead } from './prerender.tsx';

const parted = (page: ReactElement) => partHead(renderToString(page));

test('title, description and canonical link of a component deep in the page come in front of it', () => {
  const { head, app } = parted(
    <main>
      <p>
        <title>{'Un titre > un autre,\nsur deux lignes'}</title>
        <meta name="description" content={'<b> & "mots"'} />
        <link rel="canonical" href="/a/" />
        texte
      </p>
    </main>,
  );
  expect(head).toMatch(/^<title>Un titre/);
  expect(head).toContain('<meta name="description"');
  expect(head).toContain('<link rel="canonical" href="/a/"/>');
  expect(app).toBe('<main><p>texte</p></main>');
});

test('a drawing keeps its own title', () => {
  const { app } = parted(
    <main>
      <title>Page</title>
      <svg>
        <title>Dessin</title>
      </svg>
    </main>,
  );
  expect(app).toBe('<main><svg><title>Dessin</title></svg></main>');
});

test('a page without a title is an error', () => {
  expect(() => parted(<main>texte</main>)).toThrow('no title');
});

async function loadedRouter(isServer: boolean) {
  const root = createRootRoute({
    component: () => (
      <main>
        <Outlet />
      </main>
    ),
  });
  const home = createRoute({
    getParentRoute: () => root,
    path: '/',
    component: () => <h1 id={useId()}>Page</h1>,
  });
  const routeTree = root.addChildren([home]);
  const history = createMemoryHistory({ initialEntries: ['/'] });
  const router = createRouter({ routeTree, history, isServer });
  await router.load();
  return router;
}

test('the browser takes over a prerendered page as it is', async () => {
  const container = document.createElement('div');
  container.innerHTML = pageMarkup(await loadedRouter(true));
  const heading = container.querySelector('main > h1');
  expect(heading).toHaveTextContent('Page');
  const router = await loadedRouter(false);
  const errors: unknown[] = [];
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  await act(async () => {
    hydrateRoot(container, <RouterProvider router={router} />, {
      onRecoverableError: (error) => errors.push(error),
    });
  });
  vi.unstubAllGlobals();
  expect(errors).toEqual([]);
  expect(container.querySelector('h1')).toBe(heading);
});
