import { fromFrench } from '../../compiler/sheet/read-details.ts';
import { MAIL_PATTERN, TELEPHONE_PATTERN } from '../../core/sheet/contact-patterns.ts';
import { bare, startsLikeTerritory, withoutNumber } from '../blocks/heading-lines.ts';
import { blockText, type SourceBlock } from '../blocks/read-blocks.ts';

export interface Contact {
  readonly nom?: string;
  readonly fonction?: string;
  readonly courriel?: string;
  readonly telephone?: string;
}

export interface Amount {
  readonly euros: number;
  readonly pour: string;
}

/** Without « https:// », as people write it. */
export const DOMAIN = /^(?:[\p{Ll}\d][\p{Ll}\d-]*\.)+\p{Ll}{2,}(?:\/\S*)?$/u;

export function siteOf(words: string): string | null {
  const site = words.replace(/^(?=www\.)/iu, 'https://');
  return /^https?:\/\/[^\s/@:]+\.[^\s@]+$/u.test(site) ? site : null;
}

/** A date or an amount that more follows: « 2019-2022 », « 1,2 M€ (dont 30 %…) », « hiver 2020 ». */
export function beginning(field: string, value: string): string {
  if (field !== 'date' && field !== 'montants') return '';
  const [first = ''] = value.split(
    /\s*(?:[(;→–]|,(?!\d))|\s+-|(?<=\d{4})-(?=\d{4})|\s+(?:à|au|et|puis|dont|soit)\s/u,
  );
  return first.replace(/^(?:hiver|printemps|été|automne|début|mi|rentrée|année scolaire)[\s-]+/iu, '');
}

const LONGEST_NAME = 80;
const LONGEST_CONTACT = 400;

const ORGANISATION =
  /^(?:agence|association|centre|chambre|coop[ée]rative|direction|maison|office|p[ôo]le|r[ée]seau|service)(?!\p{L})/iu;
/** « Mme Anne de La Tour ». */
const PERSON =
  /^(?:(?:M\.?|Mme|Monsieur|Madame) )?\p{Lu}[\p{L}.’'-]*(?:(?: d[eu]| l[ae])* (?:d['’])?\p{Lu}[\p{L}’'-]*){1,3}$/u;

export const isPerson = (words: string) =>
  PERSON.test(words) && !ORGANISATION.test(words) && !startsLikeTerritory(words);

/** Of ten digits from 0 on, or with the prefix of a country: a date, a period or coordinates have digits between the same signs. */
const isTelephone = (words: string) =>
  TELEPHONE_PATTERN.test(words) && /^(?:0[ .]?[1-9](?:\D*\d){8}|(?:\+|00)\d(?:\D*\d){7,})$/u.test(words);

/** Any number, where a label says that it is one; a spreadsheet drops the first zero. */
export const telephoneOf = (words: string): ReturnType<typeof contactOf> =>
  TELEPHONE_PATTERN.test(words) ? { telephone: words.replace(/^(?=[1-9](?:\D?\d){8}$)/u, '0') } : null;

/** Written where there is no name. */
const NOBODY =
  /^(?:voir|cf|idem|n[ée]ant|aucune?|inconnue?|non (?:communiqu|renseign|pr[ée]cis)\p{L}*|[àa] (?:compl[ée]ter|pr[ée]ciser|d[ée]finir)|sans objet|n\/?[ac]|nc)(?!\p{L})/iu;

/** « Leïla Benali, chargée de mission – l.benali@exemple.fr – 01 23 45 67 89 », « Leïla Benali (directrice) ». */
export function contactOf(value: string): (Contact & { readonly site?: string }) | null {
  if (value.length > LONGEST_CONTACT || NOBODY.test(value)) return null;
  const parts = value
    .replace(/\s*[.,;–—]$/u, '')
    .split(
      /\s*[,;|/]?\s+(?:(?:ou|au|à)\s+)*(?=\S+@|(?:\+33 ?|0)\d(?:[ .]?\d\d){4}(?!\d))|\s*[,;|/]\s+|\s+[/|·•–—-]\s+|\s*\((?!0\))(?=[^()]*[@\d])|(?<=[@\d][^()]*)(?<!\(0)\)|\s+\((?=[^()]*\)$)|(?<=\([^()]*)\)$/u,
    );
  let site: string | null = null;
  const words: string[] = [];
  let contact: Contact = {};
  for (const part of parts.map((each) =>
    each.replace(/^(?:t[ée]l(?:[ée]phone)?\.?|courriel|e-?mail|m[ée]l)(?!\p{L})\s*:?\s*/iu, ''),
  )) {
    if (part === '') continue;
    site ??= siteOf(part);
    if (site !== null && siteOf(part) === site) continue;
    if (MAIL_PATTERN.test(part) && !contact.courriel) contact = { ...contact, courriel: part };
    else if (isTelephone(part) && !contact.telephone) contact = { ...contact, telephone: part };
    else if (/[@:]|\d{2}/u.test(part) || part.length > LONGEST_NAME) return null;
    else words.push(part);
  }
  if (words.length === 0 && site === null && Object.keys(contact).length === 0) return null;
  const at = Math.max(0, words.findIndex(isPerson));
  const nom = words[at];
  const fonction = [...words.slice(at + 1), ...words.slice(0, at)].join(', ');
  return {
    ...contact,
    ...(nom !== undefined && { nom }),
    ...(fonction !== '' && { fonction }),
    ...(site !== null && { site }),
  };
}

/** Whether it is an address and nothing else. */
export const isAddress = (value: string): boolean => MAIL_PATTERN.test(value) || isTelephone(value);

/** Whether it is a person and an address. */
export function namesWhom(value: string): boolean {
  const { nom, courriel, telephone } = contactOf(value) ?? {};
  return Boolean(nom && isPerson(nom) && (courriel || telephone));
}

/** The lines before `to` that say whom to reach: addresses, below a name or beside it. */
export function signature(blocks: readonly SourceBlock[], to: number): readonly SourceBlock[] {
  for (let from = to - 1; from >= Math.max(0, to - MOST_SIGNED); from--) {
    const block = blocks[from];
    const isShort = block?.kind === 'paragraph' && block.text.length <= LONGEST_CONTACT;
    const read = isShort ? contactOf(inOneLine(block.text)) : null;
    const isName = Boolean(read?.nom && isPerson(read.nom));
    if (read === null || (read.nom && !isName)) break;
    const whole = blocks.slice(from, to).map((each) => inOneLine(blockText(each)));
    if (isName) return namesWhom(whole.join(', ')) ? blocks.slice(from, to) : [];
  }
  return [];
}

const MOST_SIGNED = 4;

/** A line break within a value that is no list: « chargée de / mission », « 01 23 / 45 67 89 ». */
export const WRAP =
  /(?<=\s(?:d[eu]s?|l[ae]s?|à|aux?|en|et))\s*(?:\n|<br>)\s*|(?<=(?<!\d ?)0\d(?: \d\d){0,3})\s*(?:\n|<br>)\s*(?=\d\d\b)|\s*(?:\n|<br>)\s*(?=\p{Ll}[\p{L}’'-]*(?:[\s,;)<]|$))/gu;

/** Lines beside each other; a broken value is whole again. */
export const inOneLine = (text: string) =>
  withoutMarks(text.replace(WRAP, ' ').replace(/\s*[,–—]?\s*(?:\n|<br>)\s*/gu, ', '));

/** Links keep their words, and addresses that are their own words. */
export function withoutMarks(value: string): string {
  return bare(
    value
      .replace(/\[([^\]]*)\]\((?:mailto:|tel:)[^)\s]*\)/giu, '$1')
      .replace(/\[[^\]]*\]\((https?:[^)\s]*)\)/giu, '$1')
      .replace(/<((?:https?:|[^\s@<>]+@)[^\s<>]+)>/giu, '$1'),
  );
}

export function dateOf(value: string): string | number | null {
  const words = value
    .replace(/^(?:depuis|en|le|du|de|d[èe]s)\s+/iu, '')
    .replace(/\.$|(?<=\d)[ T]\d{1,2}[:h]\d\d(?::\d\d)?$/u, '');
  if (/^(?:19|20)\d\d$/u.test(words)) return Number(words);
  const date = /^(?:19|20)\d\d-\d\d(?:-\d\d)?$/u.test(words) ? words : fromFrench(words);
  const [year, month = '', day = '01'] = date?.split('-') ?? [];
  const whole = new Date(`${year}-${month}-${day}T00:00:00Z`);
  const isOfCalendar =
    !Number.isNaN(whole.getTime()) && whole.toISOString().startsWith(`${year}-${month}-${day}`);
  return isOfCalendar && /^(?:19|20)/u.test(year ?? '') ? date : null;
}

const AMOUNT =
  /^((?:env(?:iron|\.)|pr[èe]s de|plus de)\s+)?(\d{1,3}(?:[\s.]\d{3})+|\d+)(?:(?:,|\.(?=\d{1,2}(?!\d)))(\d+))?\s*(k€|M€|€|euros?|millions? d['’]euros)?(?![\p{L}\d])([^\d€]{0,60})$/iu;

/** In euros: a smaller number without a unit may count another thing. */
const LEAST_BARE_AMOUNT = 100;

export function amountOf(label: string, written: string): Amount | null {
  // « €12,000.00 », as Airtable writes it.
  const value = written.replace(
    /^€ ?(\d{1,3}(?:,\d{3})*)(?:\.00)?$/u,
    (_, euros) => `${euros.replace(/,/gu, ' ')} €`,
  );
  const [, about = '', whole = '', decimals = '', unit = '', rest = ''] = AMOUNT.exec(value) ?? [];
  const scale = unit || (/(?:k|M) ?€|milliers|millions/iu.exec(label)?.[0] ?? '');
  const times = /^(?:k|milliers)/iu.test(scale) ? 1000 : /^m/iu.test(scale) ? 1_000_000 : 1;
  const exact = Number(`${whole.replace(/\D/gu, '')}.${decimals || 0}`) * times;
  const euros = Math.round(100 * exact) / 100;
  const isCents = Math.abs(exact - euros) < 0.0001;
  if (whole === '' || !isCents || euros < (unit === '' ? LEAST_BARE_AMOUNT : 1)) return null;
  const words = withoutNumber(label)
    .toLocaleLowerCase('fr')
    .replace(/\s*\((?:k|m) ?€\)|\s*\?$/u, '');
  return { euros, pour: bare(`${words} ${about}${rest}`).replace(/[\s.]+$/u, '') };
}
