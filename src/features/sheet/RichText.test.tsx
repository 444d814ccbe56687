import {
  createMemoryHistory,
  createRootRoute,
  createRouter,
  RouterContextProvider,
} from '@tanstack/react-router';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { InlineText } from './InlineText.tsx';
import { RichText } from './RichText.tsx';

test('a place in a text is a link to its page, with the words of the text', () => {
  const place = {
    type: 'place',
    key: 'commune:52093',
    children: [{ type: 'text', value: 'Culmont-Chalindrey' }],
  } as const;
  const router = createRouter({
    routeTree: createRootRoute(),
    history: createMemoryHistory(),
    trailingSlash: 'always',
  });
  const markup = renderToStaticMarkup(
    <RouterContextProvider router={router as never}>
      <InlineText nodes={[{ type: 'text', value: 'Gare de ' }, place]} />
    </RouterContextProvider>,
  );
  expect(markup).toMatch(
    /^Gare de <a [^>]*href="\/territoires\/commune\/52093\/"[^>]*>Culmont-Chalindrey<\/a>$/,
  );
  expect(markup).not.toMatch(/style=|data-hovered/);
});

test('an image has its place before it comes, its words for who cannot see it, and its credit', () => {
  const image = {
    type: 'image',
    ...{ file: 'images/a.jpg', width: 800, height: 600, alternative: 'Une cour' },
    children: [{ type: 'text', value: '© Ada, CC0' }],
  } as const;
  expect(renderToStaticMarkup(<RichText blocks={[image]} />)).toMatch(
    /<img src="\/images\/a.jpg" alt="Une cour" width="800" height="600" loading="lazy"\/><figcaption>© Ada, CC0</,
  );
});
