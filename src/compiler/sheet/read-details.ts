import * as v from 'valibot';
import type { Node } from 'yaml';
import type { SheetDetails } from '../../core/sheet/initiative.ts';
import { typographic } from '../../core/text/typography.ts';
import { detailRemedy, forDottedAmount } from './detail-remedy.ts';
import { DETAIL_KEYS, Details } from './details-schema.ts';
import type { StoredImage } from './parsed-sheet.ts';
import type { FieldReader } from './reporter.ts';
import { entriesOf, nodeAt, plain, wordsOfScalar } from './yaml-source.ts';

/** Bytes: a page of the site weighs less. */
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
    const fault = faultOf(images.get(fichier), otherCase(fichier, images.keys()));
    if (fault) refuse(['images', at, 'fichier'], `L’image « ${fichier} » ${fault[0]}`, fault[1]);
  }
  return typeset(output);
}

function otherCase(file: string, names: Iterable<string>): string | undefined {
  return [...names].find((name) => name.toLowerCase() === file.toLowerCase());
}

function faultOf(
  image: StoredImage | undefined,
  alike: string | undefined,
): readonly [string, string] | null {
  if (image === undefined && alike)
    return ['n’est pas dans data/images.', `Écrivez « ${alike} » : les majuscules comptent.`];
  if (image === undefined)
    return ['n’est pas dans data/images.', 'Rangez-la dans ce dossier, ou corrigez son nom.'];
  if (image.width === 0) return ['ne peut pas être lue.', 'Enregistrez-la de nouveau, en JPEG, PNG ou WebP.'];
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
      contact: { ...contact, nom: typographic(contact.nom), fonction: set(contact.fonction) },
    }),
    ...(montants && { montants: montants.map((one) => ({ ...one, pour: set(one.pour) })) }),
    ...(partenaires && { partenaires: partenaires.map(typographic) }),
    ...(images && {
      images: images.map((one) => ({
        ...{ fichier: one.fichier, alt: typographic(one.alt), credit: typographic(one.credit) },
        ...{ licence: typographic(one.licence), legende: set(one.legende) },
      })),
    }),
  };
}
