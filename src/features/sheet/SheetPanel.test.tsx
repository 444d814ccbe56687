// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { renderAtlas } from '../../app/testing/render-atlas.tsx';
import { sheetFixture, territoryFixture, tinyCatalogue, tinyData } from '../../app/testing/tiny-atlas.ts';
import { MOST_IN_DOSSIER } from '../../core/sheet/dossier.ts';
import type { Initiative } from '../../core/sheet/initiative.ts';
import { keepMyDossier } from '../../state/reader/my-dossier.ts';
import {
  FIGURES,
  names,
  openSheet as open,
  panel,
  QUOTATION,
  SECTIONS,
  section,
  text,
} from './sheet-panel.fixture.tsx';

test('text above the first heading has neither an empty heading nor an empty entry in the contents', async () => {
  await open({ sections: [section('other', '', 'Avant tout.'), section('why', 'Pourquoi', 'Parce que.')] });
  expect(screen.getByText('Avant tout.')).toBeInTheDocument();
  const article = within(screen.getByRole('article'));
  expect(names('heading', article)).not.toContain('');
  const contents = within(screen.getByRole('navigation', { name: 'Dans cette fiche' }));
  expect(names('listitem', contents)).toEqual(['Pourquoi']);
});

test('the sheet has its title, its level, its themes and where it lies', async () => {
  await open({ themes: ['energie', 'emploi'] }, 'vent');
  expect(panel().getByRole('heading', { level: 1 })).toHaveTextContent('Le vent des dunes');
  expect(names('listitem', within(panel().getByRole('list', { name: 'Échelon et thèmes' })))).toEqual([
    'Énergie',
    'Emploi',
    'Commune',
  ]);
  const trail = within(panel().getByRole('navigation', { name: 'Fil d’Ariane' }));
  expect(names('link', trail)).toEqual(['France', 'Bretagne', 'Finistère']);
  expect(panel().getByRole('link', { name: 'Brest' })).toHaveAttribute('href', '/territoires/commune/29019/');
  expect(trail.getByRole('link', { name: 'Finistère' })).toHaveAttribute(
    'href',
    '/territoires/departement/29/',
  );
});

test('sections are in the document’s order under their own headings, none of them a landmark', async () => {
  await open({ sections: SECTIONS });
  const headings = panel()
    .getAllByRole('heading', { level: 2 })
    .map((heading) => heading.textContent);
  expect(headings.slice(0, 4)).toEqual([
    'Pourquoi',
    'Où',
    'Ce qu’en dit Ada Martin, maire de Brest',
    'Comment',
  ]);
  expect(panel().getByText('Sur les toits.')).toBeVisible();
  expect(panel().queryByRole('region')).toBeNull();
});

test('the contents name every section in a word, figures first, and lead to it', async () => {
  await open({ sections: [...SECTIONS, FIGURES] });
  const contents = within(panel().getByRole('navigation', { name: 'Dans cette fiche' }));
  const led = contents.getAllByRole('link').map((link) => {
    const id = link.getAttribute('href')?.slice(1) ?? '';
    return [link.textContent, document.getElementById(id)?.textContent];
  });
  expect(led).toEqual([
    ['Chiffres', 'Le projet en chiffres'],
    ['Pourquoi', 'Pourquoi'],
    ['Où', 'Où'],
    ['Citation', expect.stringContaining('Ce qu’en dit Ada Martin')],
    ['Concrètement', 'Comment'],
  ]);
});

test('a quotation has its question, its paragraphs in quotation marks, and is named by who speaks', async () => {
  await open({ sections: SECTIONS });
  const quotation = panel().getByRole('blockquote', { name: 'Ce qu’en dit Ada Martin, maire de Brest' });
  expect(quotation).toHaveTextContent('« Le soleil ne coûte rien. »« Et il revient. »');
  expect(panel().getByText('Et ensuite ?')).toBeVisible();
});

test('an author without a role is named alone', async () => {
  const alone = { ...QUOTATION, role: null, question: null };
  await open({ sections: [section('quotation', '', '', { blocks: [], quotation: alone })] });
  expect(panel().getByRole('heading', { name: 'Ce qu’en dit Ada Martin' })).toBeVisible();
});

test('a sheet without figures or quotation has no empty block in their place', async () => {
  await open({ sections: [section('why', 'Pourquoi', 'Parce que.')] });
  expect(panel().queryByRole('list', { name: 'Chiffres clés' })).toBeNull();
  expect(panel().queryByRole('blockquote')).toBeNull();
  for (const heading of panel().getAllByRole('heading')) expect(heading).not.toBeEmptyDOMElement();
  for (const list of panel().getAllByRole('list')) expect(list).not.toBeEmptyDOMElement();
});

test('text is shown as it is written, markup and all', async () => {
  await open({ sections: [section('why', 'A & <B>', 'Un <script>alert(1)</script> & un &amp;.')] });
  expect(panel().getByRole('heading', { name: 'A & <B>' })).toBeVisible();
  expect(panel().getByText('Un <script>alert(1)</script> & un &amp;.')).toBeVisible();
});

test('every kind of text and block is rendered as what it is', async () => {
  await open({
    sections: [
      {
        kind: 'why',
        heading: 'Formes',
        blocks: [
          {
            type: 'paragraph',
            children: [
              { type: 'strong', children: [text('fort')] },
              { type: 'emphasis', children: [text('penché')] },
              { type: 'superscript', children: [text('er')] },
              { type: 'link', href: 'https://exemple.test/', children: [text('lien')] },
              { type: 'place', key: 'commune:29019', children: [text('Brest')] },
            ],
          },
          { type: 'heading', children: [text('Sous-titre')] },
          { type: 'list', ordered: true, items: [[{ type: 'paragraph', children: [text('un')] }]] },
        ],
      },
    ],
  });
  const { parentElement } = panel().getByRole('heading', { name: 'Formes' });
  if (!parentElement) throw new Error('a heading without its section');
  const region = within(parentElement);
  expect(region.getByText('fort').tagName).toBe('STRONG');
  expect(region.getByText('penché').tagName).toBe('EM');
  expect(region.getByText('er').tagName).toBe('SUP');
  expect(region.getByRole('link', { name: 'lien' })).toHaveAttribute('href', 'https://exemple.test/');
  expect(region.getByRole('link', { name: 'Brest' })).toHaveAttribute('href', '/territoires/commune/29019/');
  expect(region.getByRole('heading', { level: 3, name: 'Sous-titre' })).toBeVisible();
  expect(region.getByRole('list').tagName).toBe('OL');
});

test('the sheet says where it comes from, and leads to the document as it was received', async () => {
  await open({
    source: { document: 'a.md', title: 'Recueil', rank: 7, file: 'documents/a.txt' },
    provenance: [text('Source : « Recueil », fiche n° 7. ')],
  });
  expect(panel().getByText(/^Source/)).toHaveTextContent('Source : « Recueil », fiche n° 7. Document reçu');
  expect(panel().getByRole('link', { name: 'Document reçu' })).toHaveAttribute('href', '/documents/a.txt');
});

test('a sheet of no document has no link to one', async () => {
  await open({ source: null, provenance: [text('Fiche écrite pour cette carte.')] });
  expect(panel().getByText('Fiche écrite pour cette carte.')).toBeVisible();
  expect(panel().queryByRole('link', { name: /^Document/ })).toBeNull();
});

test('the sheet can be compared, and put in the dossier of this device', async () => {
  const { user } = await open();
  expect(panel().getByRole('link', { name: 'Comparer cette fiche' })).toHaveAttribute(
    'href',
    expect.stringMatching(/^\/comparer\/\?fiches=soleil$/),
  );
  await user.click(panel().getByRole('button', { name: /^Dossier :/, pressed: false }));
  expect(panel().getByRole('button', { name: /^Dossier :/, pressed: true })).toBeVisible();
  await waitFor(() =>
    expect(screen.getByRole('status')).toHaveTextContent('Fiche ajoutée au dossier : 1 fiche.'),
  );
  await user.click(panel().getByRole('button', { name: /^Dossier :/ }));
  expect(panel().getByRole('button', { name: /^Dossier :/, pressed: false })).toBeVisible();
});

test('a full dossier takes no more', async () => {
  keepMyDossier(Array.from({ length: MOST_IN_DOSSIER }, (_, index) => `autre-${index}`));
  await open();
  expect(panel().getByRole('button', { name: /^Dossier :/ })).toBeDisabled();
  expect(panel().getByText('Le dossier est plein : il tient 40 fiches.')).toBeVisible();
  keepMyDossier([]);
});

test('a contact and a site are among the actions, where the author gives them', async () => {
  const contact = { nom: 'Service fictif', courriel: 'a@example.org', telephone: '01 99 00 00 00' };
  await open({ details: { contact, site: 'https://example.org/projet' } });
  const way = (name: string) => panel().getByRole('link', { name });
  expect(way('Contacter Service fictif')).toHaveAttribute('href', 'mailto:a@example.org');
  expect(way('Appeler Service fictif')).toHaveAttribute('href', 'tel:0199000000');
  expect(way('Site du projet')).toHaveAttribute('href', 'https://example.org/projet');
});

test('a contact without a name is called by its addresses', async () => {
  await open({ details: { contact: { courriel: 'a@example.org', telephone: '01 99 00 00 00' } } });
  const way = (name: string) => panel().getByRole('link', { name });
  expect(way('Contacter a@example.org')).toHaveAttribute('href', 'mailto:a@example.org');
  expect(way('Appeler 01 99 00 00 00')).toHaveAttribute('href', 'tel:0199000000');
});

test('a sheet without a contact says so, beside the site of its project', async () => {
  await open({ details: { site: 'https://example.org/projet' } });
  const note = within(panel().getByText(/^Cette fiche ne donne pas de contact/));
  expect(note.getByRole('link', { name: 'Site du projet' })).toHaveAttribute(
    'href',
    'https://example.org/projet',
  );
});

test('a contact that has a page only is asked there; a sheet that names nobody offers nothing', async () => {
  await open({ details: { contact: { nom: 'Service fictif', page: 'https://example.org/contact' } } });
  expect(panel().getByRole('link', { name: 'Contacter Service fictif' })).toHaveAttribute(
    'href',
    'https://example.org/contact',
  );
  expect(panel().queryByRole('link', { name: /^Appeler|^Site/ })).toBeNull();
  expect(panel().queryByText(/pas de contact/)).toBeNull();
});

test('a device that keeps nothing says so', async () => {
  const refuse = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  const { user } = await open();
  await user.click(panel().getByRole('button', { name: /^Dossier :/ }));
  expect(panel().getByRole('alert')).toHaveTextContent('refuse de garder');
  expect(panel().getByRole('button', { name: /^Dossier :/, pressed: false })).toBeVisible();
  refuse.mockRestore();
});

const around = (title: string | RegExp) => {
  const heading = panel().queryByRole('heading', { level: 2, name: title });
  const list = heading?.parentElement;
  return list ? names('link', within(list)) : null;
};

test('the sheets offered, a list for each reason, and no other', async () => {
  const plain = { distance: null, border: null };
  const border = { level: 'region', name: 'Grand Est' } as const;
  const offered: Initiative['offered'] = [
    { sheet: 'atelier', reason: 'territory', place: 'Brest', ...plain },
    { sheet: 'unknown', reason: 'departement', place: 'Nulle part', ...plain },
    { sheet: 'bal', reason: 'bordering', place: 'Meurthe-et-Moselle', distance: 41_000, border },
    { sheet: 'soleil', reason: 'theme', place: 'Bretagne', ...plain },
  ];
  await open({ offered }, 'vent');
  expect(around('Sur le même territoire')).toEqual(['Un atelier partagé']);
  expect(around('Dans le même département')).toBeNull();
  expect(around('Territoires limitrophes')).toEqual([
    'Meurthe-et-Moselle · Grand Est, région voisine · à\u00a040\u00a0kmLe bal des villages',
  ]);
  expect(around(/^Sur le même thème.: Énergie$/)).toEqual(['Le soleil pour tous']);
  expect(panel().getByRole('link', { name: 'Le soleil pour tous' })).toHaveAttribute(
    'href',
    '/fiches/soleil/',
  );
  const walk = within(panel().getByRole('navigation', { name: 'Fiches voisines dans la liste' }));
  expect(names('link', walk)).toEqual([
    'Fiche précédenteLe soleil pour tous',
    'Fiche suivanteUn atelier partagé',
  ]);
  expect(panel().getByRole('link', { name: 'Voisins et territoires comparables de Brest' })).toHaveAttribute(
    'href',
    '/territoires/commune/29019/',
  );
});

test('the first sheet has none before it; lists without a sheet are left out', async () => {
  await open({}, 'soleil');
  expect(around('Sur le même territoire')).toBeNull();
  expect(around('Territoires limitrophes')).toBeNull();
  const walk = within(panel().getByRole('navigation', { name: 'Fiches voisines dans la liste' }));
  expect(names('link', walk)).toEqual(['Fiche suivanteLe vent des dunes']);
});

test('a sheet of the whole country has no neighbours to offer', async () => {
  const [soleil] = tinyCatalogue.sheets;
  if (!soleil) throw new Error('no sheet');
  const catalogue = {
    ...tinyCatalogue,
    sheets: [{ ...soleil, territories: ['france:FR'] as const }],
    territories: [territoryFixture('france', 'FR', 'France')],
  };
  const data = tinyData({ catalogue: async () => catalogue, sheet: async (id) => sheetFixture(id) });
  await renderAtlas({ at: '/fiches/soleil/', data });
  expect(panel().getByRole('heading', { level: 1 })).toBeVisible();
  expect(panel().queryByRole('link', { name: /Voisins/u })).toBeNull();
});

test('previous and next are those of the list that the address narrows', async () => {
  await renderAtlas({ at: '/fiches/vent/?themes=emploi' });
  const walk = within(panel().getByRole('navigation', { name: 'Fiches voisines dans la liste' }));
  expect(names('link', walk)).toEqual(['Fiche suivanteUn atelier partagé']);
});
