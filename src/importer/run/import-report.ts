import { HEAVIEST_IMAGE } from '../../compiler/sheet/read-details.ts';
import { type ContentFolder, inContent } from '../../content/files/content-folder.ts';
import { groupBy } from '../../core/collections/group-by.ts';
import { type Asked, isSure } from '../blocks/doubts.ts';
import type { ChosenImages } from '../sheets/images.ts';
import type { ImportedDocument, ImportedSheet } from '../sheets/import-document.ts';
import type { FileAction, FilePlan } from './plan-files.ts';

/** What was taken, what was not and why, and what is left to write. */
function imageLines(
  { files, aside }: Omit<ChosenImages, 'sheets'>,
  plan: FilePlan<Uint8Array>,
  folder: string,
): string[] {
  if (files.length + aside.length === 0) return [];
  const heavy = new Set(
    files.flatMap(({ name, content }) => (content.length > HEAVIEST_IMAGE ? [name] : [])),
  );
  return [
    `${files.length} ${files.length > 1 ? 'images' : 'image'} dans ${folder}${files.length > 0 ? ' :' : ''}`,
    ...plan.files.map(({ id, action }) => {
      const weighs =
        heavy.has(id) && action !== 'laissee'
          ? ', plus de 80 ko : à réduire (npm run edit le fait, en l’ajoutant de nouveau)'
          : '';
      return `  ${folder}/${id} : ${actionsOn('remplacée')[action]}${weighs}`;
    }),
    ...[...groupBy(aside, ({ reason }) => reason)].map(([reason, images]) => {
      const names = images.map(({ name }) => name);
      return `image mise à l’écart, ${reason} : ${names.length} (${[...new Set(names)].slice(0, 3).join(', ')})`;
    }),
  ];
}

const actionsOn = (byHand: 'modifiée' | 'remplacée'): Readonly<Record<FileAction, string>> => ({
  creee: 'créée',
  'mise-a-jour': 'mise à jour',
  inchangee: 'inchangée',
  laissee: `${byHand} à la main, laissée telle quelle`,
  'deux-cotes': `${byHand} à la main, et le document aussi : laissée telle quelle, reportez-y ce qui a changé dans le document`,
  coupee: 'coupée avant la fin : effacez ce fichier, puis relancez l’import',
  ecrasee: `${byHand} à la main, écrasée (--ecraser)`,
});

export function importReport(
  path: string,
  imported: ImportedDocument,
  plan: FilePlan<string> & { readonly images: FilePlan<Uint8Array> },
  { file, isProposed, asked }: { file: string; isProposed: boolean; asked: readonly Asked[] },
  content: ContentFolder,
): string {
  const { sheets } = imported;
  const sheetAt = (id: string) => inContent(content, `fiches/${id}.md`);
  const lines = [
    [path, ...(imported.facts.length === 0 ? [] : [`(${imported.facts.join(', ')})`])].join(' '),
    '',
    count(sheets.length, 'fiche'),
    count(partsOf(sheets, 'quotation'), 'citation'),
    count(partsOf(sheets, 'caption'), 'légende'),
    ...noise(imported),
    ...asides(imported),
    ...imageLines(imported.images, plan.images, inContent(content, 'images')),
    ...strays(sheets),
    ...incomplete(sheets),
    conservation(imported, isSure(asked)),
    ...toReview(
      asked,
      file,
      sheets.every(({ lacking }) => lacking === ''),
    ),
    '',
    ...plan.files.map((file) => `  ${sheetAt(file.id)} : ${actionsOn('modifiée')[file.action]}`),
    ...plan.orphans.map((id) => `  ${sheetAt(id)} : n’est plus dans le document, laissée telle quelle`),
    ...(isProposed
      ? ['', `${file} est écrit : relisez-y territoires et thèmes, corrigez, puis relancez la même commande.`]
      : []),
  ];
  return `${lines.join('\n')}\n`;
}

const count = (number: number, word: string): string => `${number} ${number > 1 ? `${word}s` : word}`;

const partsOf = (sheets: readonly ImportedSheet[], type: 'quotation' | 'caption'): number =>
  sheets.flatMap(({ arranged }) => arranged.parts.filter((part) => part.type === type)).length;

function noise({ sheets, outside }: ImportedDocument): string[] {
  const scraps = sheets.flatMap(({ rank, arranged }) =>
    arranged.noise.map(({ line, text }) => `  ligne ${line}, fiche ${rank} : « ${text} »`),
  );
  const lost = outside.map((each) => `  ligne ${each.line}, avant les fiches : « ${each.text} »`);
  const total = scraps.length + lost.length;
  const plural = total > 1 ? 'lignes de bruit mises' : 'ligne de bruit mise';
  return [`${total} ${plural} à l’écart${total > 0 ? ' :' : ''}`, ...scraps, ...lost];
}

function strays(sheets: readonly ImportedSheet[]): string[] {
  const marks = sheets.flatMap(({ rank, arranged }) =>
    arranged.strays.map(({ line, text }) => `  ligne ${line}, fiche ${rank} : ${text}`),
  );
  const total = marks.length > 1 ? `${marks.length} guillemets isolés mis` : '1 guillemet isolé mis';
  return marks.length === 0 ? [] : [`${total} à l’écart :`, ...marks];
}

function incomplete(sheets: readonly ImportedSheet[]): string[] {
  const unnamed = sheets.filter(({ lacking }) => lacking !== '');
  return [...groupBy(unnamed, ({ lacking }) => lacking)].map(([lacking, each]) => {
    const ranks = each.map(({ rank }) => rank).join(', ');
    const which = each.length > 1 ? `des fiches ${ranks}` : `de la fiche ${ranks}`;
    return `À remplir dans l’index ou à la main : ${lacking} ${which}`;
  });
}

const MOST_SHOWN = 3;

/** The whole list is in the record. */
function asides({ aside }: ImportedDocument): string[] {
  return [...groupBy(aside, ({ reason }) => reason)].map(([reason, each]) => {
    const texts = each.map(({ text }) => text.replace(/\s+/gu, ' ').trim());
    const shown = [...new Set(texts)]
      .slice(0, MOST_SHOWN)
      .map((text) => `« ${text.length > 60 ? `${text.slice(0, 57)}…` : text} »`);
    return `mis à l’écart, ${reason} : ${texts.length} (${shown.join(', ')}${new Set(texts).size > MOST_SHOWN ? '…' : ''})`;
  });
}

/** « À relire » : what isn't ticked yet. Not all is while a sheet lacks what it needs. */
function toReview(asked: readonly Asked[], file: string, isWhole: boolean): string[] {
  const open = asked.filter(({ relu }) => relu === 'non');
  if (open.length === 0) return asked.length > 0 && isWhole ? ['À relire : tout est relu'] : [];
  const lines = [...groupBy(open, ({ fiche }) => fiche)].flatMap(([fiche, each]) => [
    `  ${fiche}`,
    ...each.map(({ doute, ou, fait }) => `    ${ou} → ${doute} : ${fait}`),
  ]);
  const total = count(open.length, 'point');
  return ['', `À relire, ${total} (« relu: oui » dans ${file} quand c’est vu) :`, ...lines];
}

function conservation({ conservation: { total, lost, added } }: ImportedDocument, sure: boolean): string {
  const kept = sure ? 'rien de perdu' : 'tous gardés ; leur ordre, les tableaux ou les nombres sont à relire';
  if (lost.size === 0 && added.size === 0) return `${total} caractères comptés, ${kept}`;
  const list = (counts: ReadonlyMap<string, number>) =>
    [...counts].map(([character, times]) => `${character} × ${times}`).join(', ') || 'aucun';
  return `Des caractères ne sont pas à leur compte. Perdus : ${list(lost)}. En trop : ${list(added)}.`;
}
