// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { MOST_IN_DOSSIER } from '../../domain/sheet/dossier.ts';
import type { Initiative, Quotation, Section } from '../../domain/sheet/initiative.ts';
import type { Inline } from '../../domain/sheet/rich-text.ts';
import { keepMyDossier } from '../../state/my-dossier.ts';
import { renderAtlas } from '../../testing/render-atlas.tsx';
import { sheetFixture, tinyData } from '../../testing/tiny-atlas.ts';

const text = (value: string): Inline => ({ type: 'text', value });

const section = (
  kind: Section['kind'],
  heading: string,
  value: string,
  rest: Partial<Section> = {},
): Section => ({
  kind,
  heading,
  blocks: [{ type: 'paragraph', children: [text(value)] }],
  ...rest,
});

const QUOTATION: Quotation = {
  introduction: 'Ce qu’en dit',
  author: 'Ada Martin',
  role: 'maire de Brest',
  question: [text('Et ensuite ?')],
  paragraphs: [[text('Le soleil ne coûte rien.')], [text('Et il revient.')]],
};

const FIGURES = section('figures', 'Le projet en chiffres', '3 chiffres.', {
  keyFigures: [
    { before: [text('plus de (')], numeral: '12 %', after: [text(') d’économies,')] },
    { before: [], numeral: null, after: [text('une ligne sans chiffre')] },
    { before: [], numeral: '1 234 567 €', after: [text('investis')] },
  ],
});

async function open(rest: Partial<Initiative> = {}, id = 'soleil') {
  return renderAtlas({
    at: `/fiches/${id}/`,
    data: tinyData({ sheet: async () => sheetFixture(id, rest) }),
  });
}

const panel = () => within(screen.getByRole('main'));
const names = (role: string, within_: ReturnType<typeof panel> = panel()) =>
  within_.getAllByRole(role).map((node) => node.textContent);

const SECTIONS = [
  section('why', 'Pourquoi', 'Parce qu’il fait beau.'),
  section('other', 'Où', 'Sur les toits.'),
  section('quotation', '', '', { blocks: [], quotation: QUOTATION }),
  section('how', 'Comment', 'Avec une échelle.'),
];

test('text above the first heading has neither an empty heading nor an empty entry in the contents', async () => {
  await open({ sections: [section('other', '', 'Avant tout.'), section('why', 'Pourquoi', 'Parce que.')] });
  expect(screen.getByText('Avant tout.')).toBeInTheDocument();
  const article = within(screen.getByRole('article'));
  expect(names('heading', article)).not.toContain('');
  const contents = within(screen.getByRole('navigation', { name: 'Dans cette fiche' }));
  expect(contents.getAllByRole('listitem', { hidden: true }).map((node) => node.textContent)).toEqual([
    'Pourquoi',
  ]);
});

test('the sheet has its title, its level, its themes and where it lies', async () => {
  await open({ themes: ['energie', 'emploi'] }, 'vent');
  expect(panel().getByRole('heading', { level: 1 })).toHaveTextContent('Le vent des dunes');
  expect(names('listitem', within(panel().getByRole('list', { name: 'Échelon et thèmes' })))).toEqual([
    'Commune',
    'Énergie',
    'Emploi',
  ]);
  const trail = within(panel().getByRole('navigation', { name: 'Fil d’Ariane' }));
  expect(names('link', trail)).toEqual(['France', 'Bretagne', 'Finistère', 'Brest']);
  expect(trail.getByRole('link', { name: 'Finistère' })).toHaveAttribute(
    'href',
    '/territoires/departement/29/',
  );
});

test('sections stand in the document’s order under their own headings, each a region of that name', async () => {
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
  expect(panel().getByRole('region', { name: 'Où' })).toHaveTextContent('Sur les toits.');
});

test('the contents name every section, a quotation by its author, and lead to it', async () => {
  await open({ sections: SECTIONS });
  const contents = within(panel().getByRole('navigation', { name: 'Dans cette fiche', hidden: true }));
  const links = contents.getAllByRole('link', { hidden: true });
  expect(links.map((link) => link.textContent)).toEqual([
    'Pourquoi',
    'Où',
    'Ce qu’en dit Ada Martin',
    'Comment',
  ]);
  for (const link of links) {
    const id = link.getAttribute('href')?.slice(1) ?? '';
    expect(document.getElementById(id)).toHaveTextContent(link.textContent ?? '');
  }
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

test('figures with a numeral head the sheet, without the signs that the line leaves hanging', async () => {
  await open({ sections: [FIGURES] });
  const figures = panel().getByRole('list', { name: 'Chiffres clés' });
  const [first, second, ...others] = within(figures).getAllByRole('listitem');
  expect(first).toHaveTextContent(/^plus de12 %d’économies$/);
  expect(second).toHaveTextContent(/^1 234 567 €investis$/);
  expect(others).toEqual([]);
  expect(within(figures).getByText('1 234 567 €')).toHaveAttribute('data-long');
  expect(within(figures).getByText('12 %')).not.toHaveAttribute('data-long');
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
  expect(panel().getByRole('region', { name: 'A & <B>' })).toHaveTextContent(
    'Un <script>alert(1)</script> & un &amp;.',
  );
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
          { type: 'caption', children: [text('Une photo du toit')] },
        ],
      },
    ],
  });
  const region = within(panel().getByRole('region', { name: 'Formes' }));
  expect(region.getByText('fort').tagName).toBe('STRONG');
  expect(region.getByText('penché').tagName).toBe('EM');
  expect(region.getByText('er').tagName).toBe('SUP');
  expect(region.getByRole('link', { name: 'lien' })).toHaveAttribute('href', 'https://exemple.test/');
  expect(region.getByRole('link', { name: 'Brest' })).toHaveAttribute('href', '/territoires/commune/29019/');
  expect(region.getByRole('heading', { level: 3, name: 'Sous-titre' })).toBeVisible();
  expect(region.getByRole('list').tagName).toBe('OL');
  expect(region.getByRole('figure')).toHaveTextContent('Photo du document d’origine : Une photo du toit');
});

test('the source is cited with the rank of the sheet', async () => {
  await open({ source: { document: 'a.odt', title: 'Recueil', rank: 7 } });
  expect(panel().getByText(/^Source/)).toHaveTextContent('Source : « Recueil », fiche n° 7.');
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
