// @vitest-environment jsdom
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { withDetails } from '../../compiler/sheet/detail-sections.ts';
import { parseSheet } from '../../compiler/sheet/parse-sheet.ts';
import { provenanceOf } from '../../compiler/sheet/provenance.ts';
import { HOSTILE_PAYLOADS } from '../../testing/hostile-payloads.ts';
import { Captions } from './Captions.tsx';
import { LeadFigures } from './LeadFigures.tsx';
import { PullQuote } from './PullQuote.tsx';
import { drawRichBlock } from './RichBlocks.tsx';
import { drawRichBlocksWith } from './rich-block.ts';
import { SheetSections } from './SheetSections.tsx';
import { SourceLine } from './SourceLine.tsx';

const THEMES = [{ id: 'emploi-insertion', label: 'Emploi' }];
const DOCUMENTS = new Map([['document.md', { title: 'Un document' }]]);
const IMAGES = new Map([['a.jpg', { bytes: 1, width: 8, height: 6 }]]);

const SOUND: Readonly<Record<string, string>> = {
  territoire: 'Ville de Paris',
  themes: '[emploi-insertion]',
  'source.document': 'document.md',
  nom: 'Ada',
  euros: '5',
  fichier: 'a.jpg',
  alt: 'Une cour',
  credit: 'Ada',
  licence: 'CC0',
};

const MATTER = [
  ...['territoire', 'themes', 'lieux', 'source.document', 'ecarte', 'date', 'etat', 'site', 'video'],
  ...['partenaires', 'nom', 'fonction', 'courriel', 'telephone', 'page', 'euros', 'pour'],
  ...['fichier', 'alt', 'credit', 'licence', 'legende', 'inconnue'],
];

const BODY: Readonly<Record<string, (payload: string) => string>> = {
  titre: (payload) => `# ${payload}`,
  partie: (payload) => `## ${payload}`,
  paragraphe: (payload) => payload,
  tiret: (payload) => `- ${payload}`,
  intertitre: (payload) => `### ${payload}`,
  legende: (payload) => `Légende : ${payload}`,
  gras: (payload) => `**${payload}**`,
  penche: (payload) => `_${payload}_`,
  lien: (payload) => `[${payload}](https://exemple.fr)`,
  adresse: (payload) => `[x](${payload})`,
  chiffre: (payload) => `## En 3 chiffres\n\n**12 ${payload}** ${payload}`,
  auteur: (payload) => `## Ce qu’en dit ${payload}, ${payload}\n\n> « A. »`,
  question: (payload) => `## Ce qu’en dit Ada, maire\n\n${payload} ?\n\n> « A. »`,
  cellule: (payload) => `Tableau : ${payload}\n\n| a | ${payload} |\n| --- | --- |\n| ${payload} | b |`,
  note: (payload) => `Texte[^1].\n\n[^1]: ${payload}`,
  citation: (payload) => `## Ce qu’en dit Ada, maire\n\n> « ${payload} »`,
};

const PARENTS: Readonly<Record<string, readonly [open: string, keys: readonly string[], close: string]>> = {
  contact: ['{', ['nom', 'fonction', 'courriel', 'telephone', 'page'], '}'],
  montants: ['[{', ['euros', 'pour'], '}]'],
  images: ['[{', ['fichier', 'alt', 'credit', 'licence', 'legende'], '}]'],
};

drawRichBlocksWith(drawRichBlock);

function sheetText(fields: Readonly<Record<string, string>>, body: string): string {
  const given: Readonly<Record<string, string>> = { ...SOUND, ...fields };
  const inner = Object.entries(PARENTS).map(([key, [open, keys, close]]) => {
    const entries = keys.flatMap((one) => (given[one] === undefined ? [] : [`${one}: ${given[one]}`]));
    return `${key}: ${open}${entries.join(', ')}${close}`;
  });
  const own = ['territoire', 'themes', 'lieux', 'ecarte', 'date', 'etat', 'site', 'video', 'inconnue'];
  const lines = [...own, 'partenaires'].flatMap((key) => (given[key] ? [`${key}: ${given[key]}`] : []));
  const source = `source: { document: ${given['source.document']}, rang: 1 }`;
  const title = body.startsWith('# ') ? '' : '# Titre\n\n';
  return `---\n${[...lines, ...inner, source].join('\n')}\n---\n\n${title}Texte.\n\n${body}\n`;
}

/** What the page is made of for a sheet, or null where it is refused; it never throws. */
function pageOf(text: string): DocumentFragment | null {
  const file = { path: 'data/fiches/essai.md', text };
  const { sheet, diagnostics } = parseSheet(file, { themes: THEMES, documents: DOCUMENTS, images: IMAGES });
  const lines = text.split('\n').length;
  for (const { line, message, help } of diagnostics) {
    expect(line).toBeLessThanOrEqual(lines);
    expect(message && help).toBeTruthy();
  }
  if (!sheet) return null;
  const sections = withDetails(sheet.sections, sheet.details, IMAGES);
  const provenance = provenanceOf(sheet.source);
  const template = document.createElement('template');
  template.innerHTML = renderToStaticMarkup(
    createElement(
      'article',
      null,
      createElement('h1', null, sheet.title),
      createElement(SourceLine, { sheet: { provenance, source: sheet.source } }),
      createElement(LeadFigures, { sections }),
      createElement(PullQuote, { sections }),
      createElement(SheetSections, { sections }),
      createElement(Captions, { sections }),
    ),
  );
  return template.content;
}

const ELEMENTS = new Set(
  'article h1 h2 h3 p div span section ul ol li strong em sup sub br a blockquote figure figcaption img cite dl dt dd q table caption thead tbody tr th td'.split(
    ' ',
  ),
);
const ATTRIBUTES =
  /^(?:class|id|href|src|alt|width|height|loading|tabindex|role|scope|aria-[\w-]+|data-[\w-]+)$/u;

const LEADS_AWAY = /^(?:https?|mailto|tel):$/u;
const SITE = 'https://site.test/fiches/essai/';

function foreignIn(page: DocumentFragment): string[] {
  return [...page.querySelectorAll('*')].flatMap((element) => {
    const name = element.tagName.toLowerCase();
    const wrong = element.getAttributeNames().filter((one) => !ATTRIBUTES.test(one));
    const href = element.getAttribute('href');
    const src = element.getAttribute('src');
    return [
      ...(ELEMENTS.has(name) ? [] : [name]),
      ...wrong,
      ...(href === null || LEADS_AWAY.test(new URL(href, SITE).protocol) ? [] : [href]),
      ...(src === null || src === '/images/a.jpg' ? [] : [src]),
    ];
  });
}

/** Each field meets an eighth of them at each change, all of them in `npm run test:long`. */
const payloadsOf = (field: string): readonly string[] =>
  process.env.LONG
    ? HOSTILE_PAYLOADS
    : HOSTILE_PAYLOADS.filter((_, at) => at % 8 === (field.length + field.charCodeAt(0)) % 8);

const written = (payload: string) => [payload, JSON.stringify(payload), `'${payload.replaceAll("'", "''")}'`];

test.each(MATTER)('no payload in the field « %s » makes anything but text', (field) => {
  for (const payload of payloadsOf(field))
    for (const value of written(payload)) {
      const page = pageOf(sheetText({ [field]: value }, 'Fin.'));
      expect(page ? foreignIn(page) : [], value).toEqual([]);
    }
});

/** Signs that turn the direction of reading: no sheet with one is published. */
const REFUSED = /[\u202a-\u202e\u2066-\u2069]/u;

test.each(Object.entries(BODY))('no payload in the text’s « %s » makes anything but text', (name, place) => {
  for (const payload of payloadsOf(name)) {
    const page = pageOf(sheetText({}, place(payload)));
    expect(page === null, payload).toBe(REFUSED.test(payload));
    expect(page ? foreignIn(page) : [], payload).toEqual([]);
  }
});

test.each(['site', 'video', 'page'])('the address « %s » leads to the web alone', (field) => {
  for (const payload of HOSTILE_PAYLOADS) {
    const page = pageOf(sheetText({ [field]: JSON.stringify(payload) }, 'Fin.'));
    expect(page, payload).toBeNull();
  }
});

test('there are enough payloads, and a sheet without any is read', () => {
  expect(new Set(HOSTILE_PAYLOADS).size).toBeGreaterThanOrEqual(40);
  expect(pageOf(sheetText({ partenaires: '[A]', page: 'https://exemple.fr' }, 'Fin.'))).not.toBeNull();
});
