import {
  createMemoryHistory,
  createRootRoute,
  createRouter,
  RouterContextProvider,
} from '@tanstack/react-router';
import { screen, within } from '@testing-library/react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { Section } from '../../core/sheet/initiative.ts';
import type { Inline, PublishedTable } from '../../core/sheet/rich-text.ts';
import { InlineText, RichText } from './RichText.tsx';
import { openSheet, text } from './sheet-panel.fixture.tsx';

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
    file: 'images/a.jpg',
    width: 800,
    height: 600,
    alternative: 'Une cour',
    children: [{ type: 'text', value: '© Ada, CC0' }],
  } as const;
  expect(renderToStaticMarkup(<RichText blocks={[image]} />)).toMatch(
    /<img src="\/images\/a.jpg" alt="Une cour" width="800" height="600" loading="lazy"\/><figcaption>© Ada, CC0</,
  );
});

const call: Inline = { type: 'call', number: 1, href: '#essai-note-1', id: 'essai-appel-1' };

const TABLE: PublishedTable = {
  type: 'table',
  caption: [text('Emplois créés')],
  head: [[], [text('2022')]],
  rows: [
    [[text('Ateliers')], [text('12'), call]],
    [[text('Jardins')], [text('1 250')]],
  ],
};

const sections: readonly Section[] = [
  { kind: 'how', heading: 'Comment', blocks: [TABLE] },
  {
    kind: 'notes',
    heading: 'Notes',
    blocks: [
      {
        type: 'notes',
        notes: [
          { id: 'essai-note-1', back: '#essai-appel-1', children: [text('Estimés.')] },
          { id: 'essai-note-2', back: null, children: [text('Sans appel.')] },
        ],
      },
    ],
  },
];

test('a table has its caption, and cells named by their column and their row', async () => {
  await openSheet({ sections });
  const table = within(screen.getByRole('table', { name: 'Emplois créés' }));
  expect(table.getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual(['2022']);
  expect(table.getAllByRole('rowheader').map(({ textContent }) => textContent)).toEqual([
    'Ateliers',
    'Jardins',
  ]);
  expect(table.getByRole('cell', { name: '1 250' })).toBeInTheDocument();
});

test('a call leads to its note, and the note back to it', async () => {
  await openSheet({ sections });
  const notes = screen.getByRole('link', { name: 'Retour au texte' }).closest('ol');
  const [first, second] = within(notes ?? document.body).getAllByRole('listitem');
  const link = screen.getByRole('link', { name: 'Note 1' });
  expect(link).toHaveAttribute('href', `#${first?.id}`);
  expect(within(first ?? document.body).getByRole('link', { name: 'Retour au texte' })).toHaveAttribute(
    'href',
    `#${link.id}`,
  );
  expect(second?.textContent).toBe('Sans appel.');
});
