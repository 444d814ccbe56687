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
import { type Block, type Inline, inlineText, runsIn } from '../../core/sheet/rich-text.ts';
import { dateInWords } from '../../core/text/french-dates.ts';
import { toTheCent } from '../../core/text/french-numbers.ts';
import { shorten } from '../../core/text/sentences.ts';
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
  const caption = legende === undefined ? '' : `${legende} `;
  return {
    type: 'image',
    file: `images/${encodeURIComponent(fichier)}`,
    width,
    height,
    alternative: alt,
    children: [text(`${caption}© ${credit}, ${licence}`)],
  };
}

function factsOf({ etat, date, montants = [], partenaires = [], site, video }: SheetDetails): Section[] {
  const fact = (name: string, words: Inline | null): Inline[][] =>
    words === null ? [] : [[strong(`${name}\u00a0:`), text(' '), words]];
  const textOf = (words: string | undefined) => (words ? text(words) : null);
  const linkTo = (href: string | undefined) => (href ? link(href, shownAddress(href)) : null);
  const facts = [
    ...fact('État du projet', textOf(etat)),
    ...fact('Date', textOf(date && dateInWords(date))),
    ...fact('Montants', textOf(montants.map(amountWords).join('\u202f; '))),
    ...fact('Partenaires', textOf(partenaires.join(', '))),
    ...fact('Site', linkTo(site)),
    ...fact('Vidéo', linkTo(video)),
  ];
  return facts.length > 0 ? [part('facts', 'Repères', [list(facts)])] : [];
}

function contactBlock({ nom, fonction, courriel, telephone, page }: SheetContact): Block {
  const who = [...(nom ? [strong(nom)] : []), ...(fonction ? [text(nom ? `, ${fonction}` : fonction)] : [])];
  return list([
    ...(who.length > 0 ? [who] : []),
    ...(courriel === undefined ? [] : [[link(`mailto:${courriel}`, courriel)]]),
    ...(telephone === undefined ? [] : [[link(telephoneHref(telephone), telephone)]]),
    ...(page === undefined ? [] : [[link(page, shownAddress(page))]]),
  ]);
}

const amountWords = ({ euros, pour }: SheetAmount) =>
  `${toTheCent(euros)}\u00a0€${pour === undefined ? '' : ` (${pour})`}`;

const shownAddress = (href: string) => href.replace(/^https?:\/\/(?:www\.)?/u, '').replace(/\/$/u, '');

/** Characters that search engines and previews show, about. */
const LONGEST_SUMMARY = 200;

const isText = ({ type }: Block) => type === 'paragraph' || type === 'list';

/** With a semicolon where a run, such as an item of a list, ends without a sign. */
const joinedWords = (before: string, after: string) =>
  [before, after].filter(Boolean).join(/[\p{L}\p{N})]$/u.test(before) ? '\u00a0; ' : ' ');

/** The first words of a sheet's text, for those who have only its link. Empty for a sheet without text. */
export function sheetSummary(sections: readonly Pick<Section, 'blocks'>[]): string {
  let words = '';
  for (const block of sections.flatMap(({ blocks }) => blocks.filter(isText)))
    for (const run of runsIn(block)) {
      words = joinedWords(words, inlineText(run).trim());
      if (words.length >= LONGEST_SUMMARY) return shorten(words, LONGEST_SUMMARY);
    }
  return words;
}
