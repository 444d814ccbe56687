import * as v from 'valibot';
import type { Node } from 'yaml';
import type { FieldReader } from '../../content/diagnostics/reporter.ts';
import { entriesOf, nodeAt, plain, wordsOfScalar } from '../../content/diagnostics/yaml-source.ts';
import type { SheetDetails } from '../../core/sheet/initiative.ts';
import { fold } from '../../core/text/fold.ts';
import { dateInWords } from '../../core/text/french-dates.ts';
import { typographic } from '../../core/text/typography.ts';
import { DETAIL_KEYS, Details } from './details-schema.ts';
import type { StoredImage } from './parsed-sheet.ts';

/** In bytes: a page of the site weighs less. */
export const HEAVIEST_IMAGE = 80_000;

/** Every field that is wrong is reported where it is; undefined without any field. */
export function readDetails(
  root: Node,
  images: ReadonlyMap<string, StoredImage>,
  { read, reporter }: FieldReader,
): SheetDetails | undefined {
  const written = entriesOf(root).filter(({ key, value }) => DETAIL_KEYS.includes(key) && value !== null);
  if (written.length === 0) return undefined;
  const value: Record<string, unknown> = Object.create(null);
  for (const { key, value: node } of written) value[key] = plain(node);
  const spotAt = (path: readonly (string | number)[]) => read.spotOf(nodeAt(root, path));
  const refuse = (path: readonly (string | number)[], message: string, help: string) =>
    reporter.error('champ-invalide', spotAt(path), message, help);
  const { success, output, issues } = v.safeParse(Details, value, { abortPipeEarly: true });
  for (const issue of issues ?? []) {
    const path = (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
    refuse(path, ...detailRemedy(path, issue, wordsOfScalar(nodeAt(root, path))));
  }
  if (!success) return undefined;
  for (const at of (output.montants ?? []).keys()) {
    const path = ['montants', at, 'euros'];
    const remedy = forDottedAmount(wordsOfScalar(nodeAt(root, path)));
    if (remedy) refuse(path, ...remedy);
  }
  for (const [at, { fichier }] of (output.images ?? []).entries()) {
    const fault = faultOf(fichier, images);
    if (fault) refuse(['images', at, 'fichier'], `L’image « ${fichier} » ${fault[0]}`, fault[1]);
  }
  return typeset(output);
}

function faultOf(file: string, images: ReadonlyMap<string, StoredImage>): Remedy | null {
  const image = images.get(file);
  if (image === undefined) {
    const alike = [...images.keys()].find((name) => name.toLowerCase() === file.toLowerCase());
    const move = 'Rangez-la dans ce dossier, ou corrigez son nom.';
    return [
      'n’est pas dans le dossier « images ».',
      alike ? `Écrivez « ${alike} » : les majuscules comptent.` : move,
    ];
  }
  if (image.width === 0)
    return [
      'ne peut pas être lue, ou n’est pas entière.',
      'Enregistrez-la de nouveau, en JPEG, PNG ou WebP.',
    ];
  if (image.bytes <= HEAVIEST_IMAGE) return null;
  return [
    `pèse ${Math.ceil(image.bytes / 1000)} ko : 80 ko au plus.`,
    'Ouvrez la fiche par « npm run edit » et ajoutez-y de nouveau ce fichier : il est réduit, et garde ses mots. Ou réduisez-le vous-même, par exemple à 1 000 pixels de large, en JPEG.',
  ];
}

const set = (text: string | undefined) => (text === undefined ? undefined : typographic(text));

function typeset(details: v.InferOutput<typeof Details>): SheetDetails {
  const { contact, montants, partenaires, images } = details;
  return {
    ...details,
    ...(contact && {
      contact: { ...contact, nom: set(contact.nom), fonction: set(contact.fonction) },
    }),
    ...(montants && { montants: montants.map((amount) => ({ ...amount, pour: set(amount.pour) })) }),
    ...(partenaires && { partenaires: partenaires.map(typographic) }),
    ...(images && {
      images: images.map(({ fichier, alt, credit, licence, legende }) => ({
        fichier,
        alt: typographic(alt),
        credit: typographic(credit),
        licence: typographic(licence),
        legende: set(legende),
      })),
    }),
  };
}

const EXAMPLES: Readonly<Record<string, string>> = {
  date: 'date: 2024-03',
  etat: 'etat: en cours',
  contact: 'contact: { nom: Service de l’économie, courriel: contact@exemple.fr }',
  site: 'site: https://exemple.fr',
  video: 'video: https://exemple.fr/video',
  montants: 'montants: [{ euros: 12000, pour: le budget d’un an }]',
  partenaires: 'partenaires: [Une association, Une entreprise]',
  images:
    'images: [{ fichier: atelier.jpg, alt: Une femme répare un vélo, credit: Prénom Nom, licence: CC BY 4.0 }]',
};

/** For each required key, a line that gives it, and what it says. */
const LINES: Readonly<Record<string, readonly [line: string, says: string]>> = {
  fichier: ['fichier: atelier.jpg', 'le nom de l’image dans le dossier « images »'],
  alt: ['alt: Une femme répare un vélo', 'ce que montre l’image, pour qui ne la voit pas'],
  credit: ['credit: Prénom Nom', 'qui a fait l’image'],
  licence: ['licence: CC BY 4.0', 'à quelles conditions l’image est publiée'],
  euros: ['euros: 12000', 'le montant, en euros'],
};

function forMissing(key: string): Remedy {
  const [line, says] = LINES[key] ?? [key, ''];
  return [`Il manque « ${key} » : ${says}.`, `Ajoutez une ligne sous les autres, par exemple « ${line} ».`];
}

type Remedy = readonly [message: string, help: string];
type Issue = Pick<v.BaseIssue<unknown>, 'message' | 'type' | 'input'>;

/** What is wrong, then what to write; `words` are those of the value, if it has any. */
function detailRemedy(
  path: readonly (string | number)[],
  { message, type, input }: Issue,
  words: string | null,
): Remedy {
  const key = path.findLast((step) => typeof step === 'string') ?? '';
  if (type === 'strict_object' && input === undefined && key in LINES) return forMissing(key);
  if (Array.isArray(input) && type !== 'max_length') return forList(key, input, message);
  if (type === 'string' && isPair(input)) return forColon(input);
  const found = words === null ? null : REMEDIES[key]?.(words);
  return found ?? [message, `Par exemple : « ${EXAMPLES[path[0] ?? '']} ».`];
}

function forList(key: string, [only, another]: readonly unknown[], message: string): Remedy {
  const kept = typeof only === 'string' && another === undefined ? `${key}: ${only}` : null;
  const help = `Écrivez-la sur la ligne de sa clé : « ${kept ?? EXAMPLES[key] ?? `${key}: …`} ».`;
  return [`« ${key} » attend une seule valeur, sans tiret. ${message}`, help];
}

type Pair = Readonly<Record<string, unknown>>;

function isPair(input: unknown): input is Pair {
  if (typeof input !== 'object' || input === null) return false;
  const values = Object.values(input);
  return values.length === 1 && typeof values[0] !== 'object';
}

function forColon(pair: Pair): Remedy {
  const [[key, value] = ['', '']] = Object.entries(pair);
  return [
    'À cause de « : », ce texte est lu comme une clé et sa valeur.',
    `Entourez-le de guillemets droits : « ${JSON.stringify(`${key} : ${value}`)} ».`,
  ];
}

const REMEDIES: Readonly<Record<string, (words: string) => Remedy | null>> = {
  date: forDate,
  euros: forAmount,
  telephone: forTelephone,
  courriel: forMail,
  video: (words) => forAddress('video', words),
  site: (words) => forAddress('site', words),
};

const FORMS = '« 2024 », « 2024-03 » ou « 2024-03-15 »';
const MONTHS = Array.from({ length: 12 }, (_, at) => `-${String(at + 1).padStart(2, '0')}`);
const MONTH_NAMES = MONTHS.map((month) => fold(dateInWords(`2024${month}`).replace(/ 2024$/u, '')));

function forDate(words: string): Remedy | null {
  const [, year = '', month = '', day] = /^(\d{4})-(\d\d)(?:-(\d\d))?$/u.exec(words) ?? [];
  if (year !== '') return forNoSuchDay(words, year, month, day);
  const iso = fromFrench(words);
  if (iso === null) return null;
  return forDate(iso) ?? [`Cette date n’est pas écrite ${FORMS}.`, `Écrivez « date: ${iso} ».`];
}

function forNoSuchDay(words: string, year: string, month: string, day: string | undefined): Remedy | null {
  const name = MONTHS.includes(`-${month}`) ? dateInWords(`${year}-${month}`) : null;
  if (name === null) return [`« ${words} » n’existe pas : une année a douze mois.`, `Écrivez ${FORMS}.`];
  if (day === undefined) return null;
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  if (Number(day) >= 1 && Number(day) <= last) return null;
  const message = `Le ${Number(day)} ${name} n’existe pas : ce mois a ${last} jours.`;
  return [message, `Corrigez le jour, ou ne donnez que le mois : « date: ${year}-${month} ».`];
}

/** Reads « 15/03/2024 », « 03/2024 », « 15 mars 2024 » or « sept. 2024 »; null where it would be guessed. */
export function fromFrench(words: string): string | null {
  const [, day, monthWords = '', year] =
    /^(?:(\d{1,2})(?:er)?[ ./-]+)?(\d{1,2}|[a-z]{3,})[ ./-]+(\d{4})$/u.exec(fold(words)) ?? [];
  const [named = -1, ...others] = MONTH_NAMES.flatMap((name, at) => (name.startsWith(monthWords) ? at : []));
  const month = MONTHS[/^\d/u.test(monthWords) ? Number(monthWords) - 1 : others.length > 0 ? -1 : named];
  if (month === undefined) return null;
  return `${year}${month}${day === undefined ? '' : `-${day.padStart(2, '0')}`}`;
}

/** For « 12.000 », which is read as 12. */
function forDottedAmount(words: string | null): Remedy | null {
  if (words === null || !/^\d{1,3}(?:\.\d{3})+$/u.test(words)) return null;
  return [
    `Dans « ${words} », le point est lu comme une virgule.`,
    `Écrivez le montant entier, sans point : « euros: ${words.replaceAll('.', '')} ».`,
  ];
}

function forAmount(words: string): Remedy | null {
  const dotted = forDottedAmount(words);
  if (dotted) return dotted;
  const digits = words.replace(/[\s\u00a0\u202f]|€|euros?$/giu, '');
  if (!/^\d+(?:,\d+)?$/u.test(digits)) return null;
  const message = `« ${words} » n’est pas lu comme un nombre.`;
  const how = digits.includes(',') ? 'avec un point pour la virgule' : 'sans espace ni signe';
  return [message, `Écrivez le montant entier en euros, ${how} : « euros: ${digits.replace(',', '.')} ».`];
}

/** As mail programs copy it: « Jeanne Morel <jeanne@exemple.fr> ». */
function forMail(words: string): Remedy | null {
  const mail = /(?:<|mailto:)([^<>\s@]+@[^<>\s@]+)>?/u.exec(words)?.[1];
  return mail ? ['L’adresse électronique seule est attendue.', `Écrivez « courriel: ${mail} ».`] : null;
}

/** Takes the address out of the code that a site of videos gives, or out of a link in Markdown. */
function forAddress(key: string, words: string): Remedy | null {
  const address = /(?:src|href)="(https:\/\/[^"\s]+)"|\]\((https:\/\/[^)\s]+)\)/u.exec(words);
  const found = address?.[1] ?? address?.[2];
  return found ? ['L’adresse seule est attendue.', `Écrivez « ${key}: ${found} ».`] : null;
}

function forTelephone(words: string): Remedy | null {
  if (!/^0\d{9}$/u.test(words)) return null;
  const written = words.replace(/\d\d(?=\d)/gu, '$& ');
  return [
    'Sans guillemets, ce numéro est lu comme un nombre, et perd son zéro.',
    `Écrivez « telephone: "${written}" ».`,
  ];
}
