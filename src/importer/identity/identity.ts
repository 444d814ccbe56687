import { runsOf } from '../../core/collections/group-by.ts';
import { PROJECT_STATES } from '../../core/sheet/initiative.ts';
import { fold } from '../../core/text/fold.ts';
import { bare, startsLikeTerritory } from '../blocks/heading-lines.ts';
import { blockText, type SourceBlock } from '../blocks/read-blocks.ts';
import { type Area, areaOf, type Field, identityField, OTHER_THING } from './identity-labels.ts';
import {
  type Amount,
  amountOf,
  beginning,
  type Contact,
  contactOf,
  DOMAIN,
  dateOf,
  inOneLine,
  isAddress,
  isPerson,
  namesWhom,
  signature,
  siteOf,
  telephoneOf,
  WRAP,
  withoutMarks,
} from './identity-values.ts';

/** Sections that only say what a sheet is about. */
const IDENTITY_HEADING =
  /^(?:reperes|(?:(?:carte|fiche) d )?identite|en bref|fiche (?:technique|pratique)|contacts?|info(?:rmation)?s pratiques)$/u;

/** What a line below a heading may still say; a date or an amount there is of the text. */
const ANYWHERE: readonly Field[] = ['contact', 'courriel', 'telephone', 'site'];
const TERRITORY_ANYWHERE = /^(?:territoire|perimetre)/u;

/** In a group of labels and values, the field that a value under another label can only be. */
function fieldOfValue({ label, value }: Entry): Field | null {
  if (OTHER_THING.test(fold(label))) return null;
  if (siteOf(value) !== null) return 'site';
  const { courriel, telephone } = contactOf(value) ?? {};
  if (courriel || telephone) return 'contact';
  if (dateOf(value) !== null || dateOf(beginning('date', value)) !== null) return 'date';
  if (/€|euros/iu.test(value) && (amountOf(label, value)?.euros ?? 0) >= LEAST_COST) return 'montants';
  return startsLikeTerritory(value) ? 'porteur' : null;
}

/** In euros: less is a price. */
const LEAST_COST = 1000;

/** Fields of the header as a sheet writes them. */
interface IdentityHeader {
  readonly date?: string | number;
  readonly etat?: string;
  readonly contact?: Contact;
  readonly site?: string;
  readonly montants?: readonly Amount[];
}

interface Entry {
  readonly label: string;
  readonly value: string;
  readonly text: string;
}

/**
 * Takes the lines and rows that the header has a field for, where their whole value is understood. Each of `territories` may list several;
 * `taken` is what became the header, word for word; `given` are its themes.
 */
export function takeIdentity(
  blocks: readonly SourceBlock[],
  opensSection: (block: SourceBlock) => boolean,
  given: readonly string[] | null = null,
) {
  const territories: string[] = [];
  const areas: Area[] = [];
  const perimeters: string[] = [];
  const carriers: string[] = [];
  const people: string[] = [];
  const themes: string[] = [];
  const taken: string[] = [];
  let header: IdentityHeader = {};
  const isTaken = (entry: Entry, isLead: boolean): boolean => {
    const { label, value, text } = entry;
    const field = identityField(label) ?? (isLead || namesWhom(value) ? fieldOfValue(entry) : null);
    if (field === null || !(isLead || ANYWHERE.includes(field) || TERRITORY_ANYWHERE.test(fold(label))))
      return false;
    // « De : Langres (Haute-Marne), par Josiane Humblot, directrice du CCAS ».
    const [carrier = value, person] = field === 'porteur' ? value.split(/,\s+par\s+/u) : [];
    if (field === 'porteur') carriers.push(carrier.replace(/,? avec .*$/su, ''));
    if (person !== undefined) people.push(person);
    if (field === 'themes') themes.push(value);
    const isTerritory = field === 'territoire' && /^(?!.*:\s).*(?:\p{Lu}|^\d{5}$)/su.test(value);
    const level = isTerritory ? areaOf(label) : undefined;
    if (level !== undefined) areas.push({ level, words: value });
    else if (isTerritory) territories.push(value);
    if (isTerritory && /^perimetre/u.test(fold(label))) perimeters.push(value);
    const isSaid = isTerritory || (field === 'themes' && value === given?.join(', '));
    const whole = isSaid ? header : fieldsOf(field, label, value, header);
    header = whole ?? fieldsOf(field, label, beginning(field, value), header) ?? header;
    if (whole !== null) taken.push(text);
    return whole !== null;
  };
  const titleOf = (block: SourceBlock) => fold(bare(blockText(block)));
  let section: string | null = null;
  let box: string | null = null;
  const runs = runsOf(blocks, (block, [first]) =>
    [block, first].every((each) => each && entriesOf(each, false) !== null),
  );
  const last = new Set(blocks.filter((_, at) => (blocks[at + 1]?.kind ?? 'heading') === 'heading'));
  const isEnd = (run: readonly SourceBlock[]) => run.slice(-1).some((block) => last.has(block));
  const ends = new Set(runs.filter((run) => distinctFields(run) > (isEnd(run) ? 1 : 2)).flat());
  const signed = new Set(blocks.flatMap((block, at) => (last.has(block) ? signature(blocks, at + 1) : [])));
  const values = new Set<SourceBlock>();
  const kept = blocks.flatMap((block, at): SourceBlock[] => {
    if (values.has(block)) return [];
    const value = blocks[at + 1];
    if (value?.kind === 'paragraph' && isStacked(block, value.text)) {
      const label = bare(blockText(block));
      const text = `${label} : ${value.text.replace(/\s*\n\s*/gu, ', ')}`;
      if (isTaken({ label, value: inOneLine(value.text), text }, true)) {
        values.add(value);
        return [];
      }
    }
    if (opensSection(block)) section = titleOf(block);
    const isLead = section === null || IDENTITY_HEADING.test(section);
    if (isIdentityHeading(block)) {
      box = blockText(block);
      return [block];
    }
    const isSigned = signed.has(block);
    const entries = entriesOf(block, isSigned || identityField(box ?? section ?? '') === 'contact');
    if (entries === null) {
      box = null;
      return [block];
    }
    const isGroup =
      isLead || isSigned || block.kind === 'table' || ends.has(block) || entries.filter(saysWho).length >= 2;
    const left = entries.filter((entry) => !isTaken(entry, isGroup || box !== null));
    if (left.length === entries.length && block.kind !== 'table') return [block];
    const { line, gap } = block;
    return left.map(({ text }) => ({ kind: 'paragraph', text, line, gap }));
  });
  const whole = kept.filter((block, at) => {
    const next = kept[at + 1];
    const isFollowed = block.kind !== 'heading' || next === undefined || opensSection(next);
    const isEmptied =
      isFollowed &&
      (block.kind === 'heading' || isIdentityHeading(block)) &&
      next !== blocks[blocks.indexOf(block) + 1];
    if (isEmptied) taken.push(blockText(block));
    return !isEmptied;
  });
  if (header.contact) {
    const contact = { ...contactOf(people[0] ?? ''), ...header.contact };
    const nom = contact.nom ?? carriers[0];
    header = { ...header, contact: { ...(nom !== undefined && { nom }), ...contact } };
  }
  return { blocks: whole, identity: { territories, areas, perimeters, carriers, themes, header, taken } };
}

/** A label alone on its line, above its value: « Territoire », « Ville de Brest ». */
function isStacked(block: SourceBlock, value: string): boolean {
  if (block.kind !== 'heading' && block.kind !== 'paragraph') return false;
  const label = bare(block.text);
  const isQuestion = label.endsWith('?');
  if (
    isIdentityHeading(block) ||
    label.length > (isQuestion ? LONGEST_QUESTION : LONGEST_LABEL) ||
    /[:→]\s*\S/u.test(label)
  )
    return false;
  if (/[.:]$/u.test(value) || lineEntry(value) !== null) return false;
  const field = identityField(label);
  if (field === 'territoire') return startsLikeTerritory(value) || (isQuestion && /^\p{Lu}/u.test(value));
  return field !== null || (!/\s/u.test(label) && isAddress(value));
}

/** At its head or in a box, « Carte d’identité ». */
export function isIdentityHeading(block: SourceBlock): boolean {
  const isAlone = block.kind === 'heading' || block.kind === 'paragraph';
  return isAlone && IDENTITY_HEADING.test(fold(bare(blockText(block)).replace(/\s*:$/u, '')));
}

/** The fields that a block has labels for; it may be one itself, above its value. */
function fieldsAt(block: SourceBlock, next: SourceBlock | undefined): Field[] {
  const isLabel = next?.kind === 'paragraph' && isStacked(block, next.text);
  const labels = isLabel ? [blockText(block)] : (entriesOf(block, false) ?? []).map(({ label }) => label);
  return labels.flatMap((label) => identityField(label) ?? []);
}

/** Whether it gives the territory of a sheet or who carries it. */
export const saysWhose = (block: SourceBlock, next: SourceBlock | undefined): boolean =>
  fieldsAt(block, next).some((field) => field === 'territoire' || field === 'porteur');

/** Whether labels say whose sheet it is, or two other things of it. */
export const areIdentity = (blocks: readonly SourceBlock[]): boolean =>
  blocks.some((block, at) => saysWhose(block, blocks[at + 1])) || distinctFields(blocks) > 1;

const distinctFields = (blocks: readonly SourceBlock[]): number =>
  new Set(blocks.flatMap((block, at) => fieldsAt(block, blocks[at + 1]))).size;

const saysWho = ({ label }: Entry) =>
  ['territoire', 'porteur', ...ANYWHERE].some((field) => field === identityField(label));

const LONGEST_LABEL = 40;
const LONGEST_QUESTION = 60;

/** « Label : value », « Label ? value », « Label → value ». */
const LINE = /^[^\p{L}\p{N}[<]*([^\n:*_?→]{2,40}?)[*_\s]*[:?→][*_\s:]*(\S[^\n]*)$/u;
/** « **Label** value », « **Label** – value ». */
const BOLD_LINE = /^(?:\*\*|__)([^*_\n]{2,40})(?:\*\*|__)\s+(?:[–—-]\s+)?(\S[^\n]*)$/u;

/** « Pour en savoir plus, contactez Anne Perrin au 01 23 45 67 89. » */
const SENTENCE =
  /^(?:pour [^,:\n]{3,60}[,:]? )?(?:contact(?:e[rz])?|appelez|[ée]cri(?:re|vez) à|renseignements)(?: auprès d[e’']| avec)? ?(?:[–-] )?(\p{Lu}[^\n]*)$/iu;

/** Null where the block is no identity: it has no label, or is text below a heading. */
function entriesOf(block: SourceBlock, isContact: boolean): Entry[] | null {
  if (block.kind === 'table') return tableEntries(block.rows);
  if (block.kind === 'list') {
    const items = block.items.map(({ text }) => lineEntry(text));
    return items.every((item) => item !== null) && areKnown(items) ? items : null;
  }
  if (block.kind !== 'paragraph') return null;
  const entries: Entry[] = [];
  const withTerms = (isContact ? block.text.replace(WRAP, ' ') : block.text)
    .replace(/^([^\n:]{2,40})\n:[^\S\n]+/gmu, '$1 : ')
    .replace(/:\n(?=\S)/gu, ': ')
    .replace(/\n:[^\S\n]+/gu, ', ');
  for (const text of withTerms.split(BETWEEN_ENTRIES)) {
    const entry = lineEntry(text) ?? (isContact ? contactEntry(text) : null);
    const last = entries.at(-1);
    if (entry !== null) entries.push(entry);
    else if (last === undefined) return null;
    else
      entries[entries.length - 1] = {
        ...last,
        value: `${last.value} ${text}`,
        text: `${last.text}\n${text}`,
      };
  }
  return entries.some((entry) => identityField(entry.label) !== null || fieldOfValue(entry) !== null)
    ? entries
    : null;
}

/** A line break, or a space before what looks like a label: « Année : 2021 — Budget : 9 000 € ». */
const BETWEEN_ENTRIES =
  /(?: {2,}|\\)?\n|(?<=[:*][^\n]*)(?<!(?:^|\n)[^\p{L}\p{N}\n]{1,6})[^\S\n]+(?:[—–|·•;][^\S\n]+)?(?=(?:\*\*)?\p{Lu}\p{Ll}+(?:[ ’']\p{Ll}+){0,3}\.?(?:\*\*)?[^\S\n]?:(?:\*\*)?[^\S\n])/u;

/** Below « Contact », lines need no label. */
function contactEntry(text: string): Entry | null {
  const label = /^<?(?:https?:|www\.)/iu.test(text) ? 'site' : 'contact';
  return /[.!?:]$/u.test(text) && !/@\S+\.$|\d\d\.$/u.test(text)
    ? null
    : { label, value: withoutMarks(text), text };
}

function lineEntry(text: string): Entry | null {
  const [, asked = ''] = SENTENCE.exec(text.trim()) ?? [];
  if (namesWhom(withoutMarks(asked))) return { label: 'contact', value: withoutMarks(asked), text };
  const [, label = '', value = ''] = LINE.exec(text.trim()) ?? BOLD_LINE.exec(text.trim()) ?? [];
  const isLabel = identityField(label) !== null || /^\p{Lu}/u.test(bare(label));
  return isLabel ? { label: bare(label), value: withoutMarks(value), text } : null;
}

/** The label that a paragraph begins with, folded; null where it has none. */
export function labelOf(block: SourceBlock | undefined): string | null {
  const entry = block?.kind === 'paragraph' ? lineEntry(block.text.split('\n')[0] ?? '') : null;
  return entry && fold(entry.label);
}

/** Whether it begins with a label of whom to reach: « Pour en parler : … ». */
export const saysContact = (block: SourceBlock): boolean =>
  ['contact', 'courriel', 'telephone'].some((field) => field === identityField(labelOf(block) ?? ''));

function tableEntries(rows: readonly (readonly string[])[]): Entry[] | null {
  const [head = [], values = []] = rows;
  const isAcross = rows.length === 2 && head.length > 2 && head.every((cell) => identityField(cell) !== null);
  const isDouble =
    rows.every(({ length }) => length === 4) &&
    rows.some(([, , other = '']) => identityField(other) !== null);
  const pairs = isAcross
    ? head.map((cell, at) => [cell, values[at] ?? ''])
    : isDouble
      ? rows.flatMap(([label = '', value = '', other = '', its = '']) => [
          [label, value],
          [other, its],
        ])
      : rows;
  // « Coût annuel | 3,20 | 0,85 » is a row of figures.
  if (pairs === rows && rows.some((row) => row.filter((cell) => cell !== '').length > 2)) return null;
  const entries = pairs.map(([label = '', ...rest]): Entry => {
    const value = rest.filter((cell) => cell !== '').join('<br>');
    const words = value.replace(/<br>/gu, ', ');
    const text = label === '' ? words : `${label.replace(/\s*:$/u, '')} : ${words}`;
    return { label: bare(label), value: inOneLine(value), text };
  });
  return areKnown(entries) ? entries : null;
}

/** All have a label that is known, or at least two and half of them. */
function areKnown(entries: readonly Entry[]): boolean {
  const known = entries.filter(({ label, value }) => value !== '' && identityField(label) !== null).length;
  return known === entries.length || (known >= 2 && known * 2 >= entries.length);
}

/** The header with this field; null where its value isn't understood whole, or the field has one already. */
function fieldsOf(field: Field, label: string, value: string, header: IdentityHeader): IdentityHeader | null {
  const { contact, montants = [] } = header;
  switch (field) {
    case 'contact':
    case 'courriel':
    case 'telephone': {
      const all = (field === 'telephone' ? telephoneOf(value) : null) ?? contactOf(value);
      if (all === null) return null;
      const { site, ...read } = all;
      const known = new Map(Object.entries(contact ?? {}));
      const isRepeated = Object.entries(read).some(([key, words]) => words && known.get(key));
      if (isRepeated || (site !== undefined && header.site !== undefined)) return null;
      return { ...header, ...(site !== undefined && { site }), contact: { ...contact, ...read } };
    }
    case 'date': {
      const date = header.date === undefined ? dateOf(value) : null;
      return date === null ? null : { ...header, date };
    }
    case 'montants': {
      const amount = amountOf(label, value);
      return amount === null ? null : { ...header, montants: [...montants, amount] };
    }
    case 'fonction':
      return contact?.fonction ? null : { ...header, contact: { ...contact, fonction: value } };
    case 'site': {
      const site = siteOf(value) ?? siteOf(value.replace(DOMAIN, 'https://$&'));
      if (site === null && (/@|\d{2}/u.test(value) || isPerson(value)))
        return fieldsOf('contact', label, value, header);
      return site === null || header.site !== undefined ? null : { ...header, site };
    }
    case 'etat': {
      const etat = PROJECT_STATES.find((state) => fold(state) === fold(value));
      return etat === undefined || header.etat !== undefined ? null : { ...header, etat };
    }
    default:
      return null;
  }
}
