import { telephoneHref } from '../../core/sheet/contact-patterns.ts';
import type {
  DetailKind,
  Section,
  SheetAmount,
  SheetContact,
  SheetDetails,
  SheetImage,
  SheetSource,
} from '../../core/sheet/initiative.ts';
import type { Block, Inline } from '../../core/sheet/rich-text.ts';
import { dateInWords } from '../../core/text/french-dates.ts';
import { count } from '../../core/text/french-numbers.ts';
import type { StoredImage } from './parsed-sheet.ts';

export function provenanceOf(source: SheetSource | null): Inline[] {
  if (source === null) return [text('Fiche écrite pour cette carte.')];
  const { year, title, publisher, rank, address, file } = source;
  const by = publisher === undefined ? '' : `, ${publisher}`;
  const cited = `Source\u00a0: «\u00a0${title}\u00a0»${by}, fiche n°\u00a0${rank}.`;
  return [
    ...(year === undefined ? [] : [strong(`Recueil de ${year}`), text(' · ')]),
    text(address === undefined && file === undefined ? cited : `${cited} `),
    ...(address === undefined ? [] : [link(address, 'Document en ligne')]),
    ...(address === undefined || file === undefined ? [] : [text(' · ')]),
  ];
}

type Images = ReadonlyMap<string, StoredImage>;

/** The first image above the text, the others after it, then the facts, whom to ask, and the notes. */
export function withDetails(
  sections: readonly Section[],
  details: SheetDetails | undefined,
  images: Images,
): Section[] {
  const [first, ...others] = (details?.images ?? []).map((image) => imageBlock(image, images));
  return [
    ...(first ? [part('images', '', [first])] : []),
    ...sections.filter(({ kind }) => kind !== 'notes'),
    ...(others.length > 0 ? [part('images', 'En images', others)] : []),
    ...factsOf(details ?? {}),
    ...(details?.contact ? [part('contact', 'À qui parler\u202f?', [contactBlock(details.contact)])] : []),
    ...sections.filter(({ kind }) => kind === 'notes'),
  ];
}

const part = (kind: DetailKind, heading: string, blocks: readonly Block[]): Section => ({
  kind,
  heading,
  blocks,
});

const text = (value: string): Inline => ({ type: 'text', value });

const strong = (value: string): Inline => ({ type: 'strong', children: [text(value)] });

const link = (href: string, words: string): Inline => ({ type: 'link', href, children: [text(words)] });

const list = (lines: readonly (readonly Inline[])[]): Block => ({
  type: 'list',
  ordered: false,
  items: lines.map((children) => [{ type: 'paragraph', children }]),
});

function imageBlock({ fichier, alt, credit, licence, legende }: SheetImage, images: Images): Block {
  const { width = 0, height = 0 } = images.get(fichier) ?? {};
  const told = legende === undefined ? '' : `${legende} `;
  return {
    ...{ type: 'image', file: `images/${encodeURIComponent(fichier)}`, width, height, alternative: alt },
    children: [text(`${told}© ${credit}, ${licence}`)],
  };
}

function factsOf({ etat, date, montants = [], partenaires = [], site, video }: SheetDetails): Section[] {
  const fact = (name: string, words: Inline | null): Inline[][] =>
    words === null ? [] : [[strong(`${name}\u00a0:`), text(' '), words]];
  const said = (words: string | undefined) => (words ? text(words) : null);
  const led = (href: string | undefined) => (href ? link(href, shownAddress(href)) : null);
  const facts = [
    ...fact('État du projet', said(etat)),
    ...fact('Date de la fiche', said(date && dateInWords(date))),
    ...fact('Montants', said(montants.map(amountWords).join('\u202f; '))),
    ...fact('Partenaires', said(partenaires.join(', '))),
    ...fact('Site', led(site)),
    ...fact('Vidéo', led(video)),
  ];
  return facts.length > 0 ? [part('facts', 'Repères', [list(facts)])] : [];
}

function contactBlock({ nom, fonction, courriel, telephone, page }: SheetContact): Block {
  return list([
    [strong(nom), ...(fonction === undefined ? [] : [text(`, ${fonction}`)])],
    ...(courriel === undefined ? [] : [[link(`mailto:${courriel}`, courriel)]]),
    ...(telephone === undefined ? [] : [[link(telephoneHref(telephone), telephone)]]),
    ...(page === undefined ? [] : [[link(page, shownAddress(page))]]),
  ]);
}

const amountWords = ({ euros, pour }: SheetAmount) =>
  `${count(euros)}\u00a0€${pour === undefined ? '' : ` (${pour})`}`;

const shownAddress = (href: string) => href.replace(/^https?:\/\/(?:www\.)?/u, '').replace(/\/$/u, '');
