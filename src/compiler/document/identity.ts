import { keysOf } from '../../core/collections/keys-of.ts';
import { MAIL_PATTERN, TELEPHONE_PATTERN } from '../../core/sheet/contact-patterns.ts';
import { PROJECT_STATES } from '../../core/sheet/initiative.ts';
import { fold } from '../../core/text/fold.ts';
import { fromFrench } from '../sheet/read-details.ts';
import { bare } from './heading-lines.ts';
import { blockText, type SourceBlock } from './read-blocks.ts';

/** Folded labels of the lines and table rows that say what a sheet is about, beside its text. */
const LABELS = {
  territoire:
    /^(?:territoires?|perimetres?|collectivites?|communes?|villes?|departements?|regions?|intercommunalites?|localisation|lieux?|ou)$/u,
  porteur: /^(?:structure porteuse|maitre d ouvrage|maitrise d ouvrage|porteurs?|porte par)$/u,
  themes: /^(?:themes?|thematiques?)$/u,
  contact: /^(?:contacts?|referents?|personne a contacter|interlocut(?:eur|rice))$/u,
  courriel: /^(?:courriels?|(?:e ?)?mails?|mels?|adresse (?:electronique|mail))$/u,
  telephone: /^(?:telephones?|tel\.?|portable)$/u,
  date: /^(?:annees?|dates?|depuis|debut|demarrage|lancement|periode)$/u,
  montants: /^(?:budget|montant|cout|financement)s?$/u,
  site: /^(?:site|page|lien|adresse)s?(?: (?:internet|web))?$|^(?:pour )?en savoir plus$/u,
  etat: /^(?:etat|statut|avancement)$/u,
};

type Field = keyof typeof LABELS;

/** « porteuse », « du projet », « de lancement », « total ». */
const LABEL_END = / (?:porteuses?|concerne\w*|total|global|previsionnel|d[eu] .{2,20}|d avancement|\(s\))$/u;

/** Sections that only say what a sheet is about. */
const IDENTITY_HEADING =
  /^(?:reperes|(?:(?:carte|fiche) d )?identite|en bref|fiche technique|contacts?|info(?:rmation)?s pratiques)$/u;

/** What a line below a heading may still say; an amount there is a figure of the text. */
const ANYWHERE = /^(?:territoire|perimetre|contact|courriel|e ?mail|mel|tel)/u;

/** The field that a label announces: « Périmètre », « Date de lancement ». */
export function identityField(label: string): Field | null {
  const words = fold(bare(label).replace(/\s*[:?]$|[·.(](?:e|s|ne|trice)\b[·.)s]*/gu, ''));
  const names = [words, words.replace(LABEL_END, '')];
  return keysOf(LABELS).find((field) => names.some((name) => LABELS[field].test(name))) ?? null;
}

interface Contact {
  readonly nom: string | null;
  readonly fonction?: string;
  readonly courriel?: string;
  readonly telephone?: string;
}

interface Amount {
  readonly euros: number;
  readonly pour: string;
}

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
 * `taken` is what became the header, word for word.
 */
export function takeIdentity(blocks: readonly SourceBlock[], opensSection: (block: SourceBlock) => boolean) {
  const territories: string[] = [];
  const carriers: string[] = [];
  const themes: string[] = [];
  const taken: string[] = [];
  let header: IdentityHeader = {};
  const isTaken = ({ label, value, text }: Entry, isLead: boolean): boolean => {
    const field = identityField(label);
    if (field === null || !(isLead || ANYWHERE.test(fold(label)))) return false;
    if (field === 'porteur') carriers.push(value);
    if (field === 'themes') themes.push(value);
    const isTerritory = field === 'territoire' && /\p{Lu}/u.test(value);
    if (isTerritory) territories.push(value);
    const next = isTerritory ? header : fieldsOf(field, label, value, header);
    if (next === null) return false;
    header = next;
    taken.push(text);
    return true;
  };
  const titleOf = (block: SourceBlock) => fold(bare(blockText(block)));
  let section: string | null = null;
  const kept = blocks.flatMap((block): SourceBlock[] => {
    if (opensSection(block)) section = titleOf(block);
    const isLead = section === null || IDENTITY_HEADING.test(section);
    const entries = entriesOf(block, isLead, identityField(section ?? '') === 'contact');
    if (entries === null) return [block];
    const left = entries.filter((entry) => !isTaken(entry, isLead || block.kind === 'table'));
    if (left.length === entries.length && block.kind !== 'table') return [block];
    const { line, gap } = block;
    return left.map(({ text }) => ({ kind: 'paragraph', text, line, gap }));
  });
  const whole = kept.filter((block, at) => {
    const next = kept[at + 1];
    const isEmpty = opensSection(block) && (next === undefined || opensSection(next));
    const isEmptied = isEmpty && IDENTITY_HEADING.test(titleOf(block));
    if (isEmptied) taken.push(blockText(block));
    return !isEmptied;
  });
  const { contact } = header;
  const nom = contact?.nom ?? carriers[0] ?? null;
  if (contact) header = { ...header, contact: { ...contact, nom } };
  return { blocks: whole, identity: { territories, carriers, themes, header, taken } };
}

const LINE = /^[^\p{L}\p{N}[<]*([^\n:*_?]{2,40}?)[*_\s]*[:?][*_\s]*(\S[^\n]*)$/u;

/** Null where the block is no identity: it has no label, or is text below a heading. */
function entriesOf(block: SourceBlock, isLead: boolean, isContact: boolean): Entry[] | null {
  if (block.kind === 'table') return tableEntries(block.rows);
  if (block.kind === 'list' && isLead) {
    const items = block.items.map(({ text }) => lineEntry(text));
    return items.every((item) => item !== null) ? items : null;
  }
  if (block.kind !== 'paragraph') return null;
  const entries: Entry[] = [];
  for (const text of block.text.split(BETWEEN_ENTRIES)) {
    const entry = lineEntry(text) ?? (isContact ? contactEntry(text) : null);
    const last = entries.at(-1);
    const other = OTHER_LABEL.exec(text)?.[1];
    if (entry !== null) entries.push(entry);
    else if (last === undefined) return null;
    else if (other !== undefined) entries.push({ label: other, value: text, text });
    else
      entries[entries.length - 1] = {
        ...last,
        value: `${last.value} ${text}`,
        text: `${last.text}\n${text}`,
      };
  }
  return entries;
}

/** A line break, or a space before what looks like a label: « Année : 2021 — Budget : 9 000 € ». */
const BETWEEN_ENTRIES =
  /(?: {2,}|\\)?\n|[^\S\n]+(?:[—–|·•;][^\S\n]+)?(?=(?:\*\*)?\p{Lu}\p{Ll}+(?:[ ’']\p{Ll}+){0,3}(?:\*\*)?[^\S\n]?:[^\S\n])/u;

/** Of a line that the header has no field for. */
const OTHER_LABEL = /^(?:\*\*)?(\p{Lu}[^\n:*]{2,40}?)(?:\*\*)?\s?:\s\S/u;

/** Below « Contact », lines need no label. */
function contactEntry(text: string): Entry | null {
  const label = /^<?(?:https?:|www\.)/iu.test(text) ? 'site' : 'contact';
  return /[.!?:]$/u.test(text) ? null : { label, value: withoutMarks(text), text };
}

function lineEntry(text: string): Entry | null {
  const [, label = '', value = ''] = LINE.exec(text.trim()) ?? [];
  return identityField(label) === null ? null : { label: bare(label), value: withoutMarks(value), text };
}

function tableEntries(rows: readonly (readonly string[])[]): Entry[] | null {
  const [head = [], values = []] = rows;
  const isAcross = rows.length === 2 && head.length > 2 && head.every((cell) => identityField(cell) !== null);
  const pairs = isAcross ? head.map((cell, at) => [cell, values[at] ?? '']) : rows;
  const entries = pairs.map(([label = '', ...rest]): Entry => {
    const value = rest.filter((cell) => cell !== '').join('<br>');
    const words = value.replace(/<br>/gu, ', ');
    const text = label === '' ? words : `${label.replace(/\s*:$/u, '')} : ${words}`;
    return { label: bare(label), value: withoutMarks(words), text };
  });
  const known = entries.filter(({ label, value }) => value !== '' && identityField(label) !== null).length;
  return known === entries.length || (known >= 2 && known * 2 >= entries.length) ? entries : null;
}

/** Links keep their words, and addresses that are their own words. */
function withoutMarks(value: string): string {
  return bare(
    value
      .replace(/\[([^\]]*)\]\((?:mailto:|tel:)[^)\s]*\)/giu, '$1')
      .replace(/\[[^\]]*\]\((https?:[^)\s]*)\)/giu, '$1')
      .replace(/<((?:https?:|[^\s@<>]+@)[^\s<>]+)>/giu, '$1'),
  );
}

/** The header with this field; null where its value isn't understood whole, or the field has one already. */
function fieldsOf(field: Field, label: string, value: string, header: IdentityHeader): IdentityHeader | null {
  const { contact, montants = [] } = header;
  switch (field) {
    case 'contact':
    case 'courriel':
    case 'telephone': {
      const read = contactOf(value);
      const known = new Map(Object.entries(contact ?? {}));
      if (read === null || Object.entries(read).some(([key, words]) => words && known.get(key))) return null;
      const nom = read.nom ?? contact?.nom ?? null;
      return { ...header, contact: { ...contact, ...read, nom } };
    }
    case 'date': {
      const date = header.date === undefined ? dateOf(value) : null;
      return date === null ? null : { ...header, date };
    }
    case 'montants': {
      const amount = amountOf(label, value);
      return amount === null ? null : { ...header, montants: [...montants, amount] };
    }
    case 'site': {
      const site = value.replace(/^(?=www\.)/iu, 'https://');
      const isAddress = /^https?:\/\/[^\s/@:]+\.[^\s@]+$/u.test(site) && header.site === undefined;
      return isAddress ? { ...header, site } : null;
    }
    case 'etat': {
      const etat = PROJECT_STATES.find((state) => fold(state) === fold(value));
      return etat === undefined || header.etat !== undefined ? null : { ...header, etat };
    }
    default:
      return null;
  }
}

const LONGEST_NAME = 80;

/** « Leïla Benali, chargée de mission – l.benali@exemple.fr – 01 23 45 67 89 ». */
function contactOf(value: string): Contact | null {
  const parts = value.split(
    /\s*[,;|/]\s+|\s+[/|·•–—-]\s+|\s+(?=\S+@)|\s*\((?=[^()]*[@\d])|(?<=[@\d][^()]*)\)/u,
  );
  const words: string[] = [];
  let contact: Contact = { nom: null };
  for (const part of parts.map((each) =>
    each.replace(/^(?:t[ée]l(?:[ée]phone)?\.?|courriel|e-?mail|m[ée]l)\s*:?\s*/iu, ''),
  )) {
    if (part === '') continue;
    if (MAIL_PATTERN.test(part) && !contact.courriel) contact = { ...contact, courriel: part };
    else if (TELEPHONE_PATTERN.test(part) && !contact.telephone) contact = { ...contact, telephone: part };
    else if (/[@:]|\d{2}/u.test(part) || part.length > LONGEST_NAME) return null;
    else words.push(part);
  }
  const [nom, ...others] = words;
  const fonction = others.join(', ');
  return { ...contact, nom: nom ?? null, ...(fonction !== '' && { fonction }) };
}

function dateOf(value: string): string | number | null {
  const words = value.replace(/^(?:depuis|en|le|d[èe]s)\s+/iu, '').replace(/\.$/u, '');
  if (/^(?:19|20)\d\d$/u.test(words)) return Number(words);
  const date = /^(?:19|20)\d\d-\d\d(?:-\d\d)?$/u.test(words) ? words : fromFrench(words);
  const [year, month = '', day = '01'] = date?.split('-') ?? [];
  const whole = new Date(`${year}-${month}-${day}T00:00:00Z`);
  const isOfCalendar =
    !Number.isNaN(whole.getTime()) && whole.toISOString().startsWith(`${year}-${month}-${day}`);
  return isOfCalendar && /^(?:19|20)/u.test(year ?? '') ? date : null;
}

const AMOUNT =
  /^((?:environ|pr[èe]s de|plus de)\s+)?(\d{1,3}(?:[\s.]\d{3})+|\d+)(?:,(\d+))?\s*(k€|M€|€|euros?|millions? d['’]euros)?(?![\p{L}\d])([^\d€]{0,60})$/iu;

function amountOf(label: string, value: string): Amount | null {
  const [, about = '', whole = '', decimals = '', unit = '', rest = ''] = AMOUNT.exec(value) ?? [];
  const times = /^k/iu.test(unit) ? 1000 : /^m/iu.test(unit) ? 1_000_000 : 1;
  const euros = Math.round(Number(`${whole.replace(/\D/gu, '')}.${decimals || 0}`) * times);
  if (whole === '' || euros < 1) return null;
  return { euros, pour: bare(`${label.toLocaleLowerCase('fr')} ${about}${rest}`) };
}
