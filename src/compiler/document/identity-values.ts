import { MAIL_PATTERN, TELEPHONE_PATTERN } from '../../core/sheet/contact-patterns.ts';
import { fromFrench } from '../sheet/read-details.ts';
import { bare } from './heading-lines.ts';

export interface Contact {
  readonly nom: string | null;
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
  const [first = ''] = value.split(/\s*(?:[(;→–]|,(?!\d))|\s+-|(?<=\d{4})-(?=\d{4})|\s+(?:à|au|et|puis)\s/u);
  return first.replace(/^(?:hiver|printemps|été|automne|début|mi|rentrée|année scolaire)[\s-]+/iu, '');
}

const LONGEST_NAME = 80;

/** « Leïla Benali, chargée de mission – l.benali@exemple.fr – 01 23 45 67 89 », « Leïla Benali (directrice) ». */
export function contactOf(value: string): (Contact & { readonly site?: string }) | null {
  const parts = value
    .replace(/\.$/u, '')
    .split(
      /\s*[,;|/]\s+|\s+[/|·•–—-]\s+|\s+(?=\S+@)|\s*\((?=[^()]*[@\d])|(?<=[@\d][^()]*)\)|\s+\((?=[^()]*\)$)|(?<=\([^()]*)\)$/u,
    );
  let site: string | null = null;
  const words: string[] = [];
  let contact: Contact = { nom: null };
  for (const part of parts.map((each) =>
    each.replace(/^(?:t[ée]l(?:[ée]phone)?\.?|courriel|e-?mail|m[ée]l)\s*:?\s*/iu, ''),
  )) {
    if (part === '') continue;
    site ??= siteOf(part);
    if (site !== null && siteOf(part) === site) continue;
    if (MAIL_PATTERN.test(part) && !contact.courriel) contact = { ...contact, courriel: part };
    else if (TELEPHONE_PATTERN.test(part) && !contact.telephone) contact = { ...contact, telephone: part };
    else if (/[@:]|\d{2}/u.test(part) || part.length > LONGEST_NAME) return null;
    else words.push(part);
  }
  const [nom, ...others] = words;
  const fonction = others.join(', ');
  return {
    ...contact,
    nom: nom ?? null,
    ...(fonction !== '' && { fonction }),
    ...(site !== null && { site }),
  };
}

export function dateOf(value: string): string | number | null {
  const words = value.replace(/^(?:depuis|en|le|du|de|d[èe]s)\s+/iu, '').replace(/\.$/u, '');
  if (/^(?:19|20)\d\d$/u.test(words)) return Number(words);
  const date = /^(?:19|20)\d\d-\d\d(?:-\d\d)?$/u.test(words) ? words : fromFrench(words);
  const [year, month = '', day = '01'] = date?.split('-') ?? [];
  const whole = new Date(`${year}-${month}-${day}T00:00:00Z`);
  const isOfCalendar =
    !Number.isNaN(whole.getTime()) && whole.toISOString().startsWith(`${year}-${month}-${day}`);
  return isOfCalendar && /^(?:19|20)/u.test(year ?? '') ? date : null;
}

const AMOUNT =
  /^((?:env(?:iron|\.)|pr[èe]s de|plus de)\s+)?(\d{1,3}(?:[\s.]\d{3})+|\d+)(?:,(\d+))?\s*(k€|M€|€|euros?|millions? d['’]euros)?(?![\p{L}\d])([^\d€]{0,60})$/iu;

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
  const euros = Math.round(exact);
  const isWhole = Math.abs(exact - euros) < 0.001;
  if (whole === '' || !isWhole || euros < (unit === '' ? LEAST_BARE_AMOUNT : 1)) return null;
  const words = label.toLocaleLowerCase('fr').replace(/\s*\((?:k|m) ?€\)/u, '');
  return { euros, pour: bare(`${words} ${about}${rest}`).replace(/[\s.]+$/u, '') };
}
