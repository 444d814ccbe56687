import { HEAVIEST_IMAGE } from '../../sheet/read-details.ts';
import type { FileAction } from '../plan-files.ts';
import type { ChosenImages } from './choose-images.ts';
import { IMAGE_FOLDER } from './image-folder.ts';
import type { ImagePlan } from './plan-images.ts';

const DONE: Readonly<Record<FileAction, string>> = {
  creee: 'créée',
  'mise-a-jour': 'mise à jour',
  inchangee: 'inchangée',
  laissee: 'remplacée à la main, laissée telle quelle',
  ecrasee: 'remplacée à la main, écrasée (--ecraser)',
};

/** What was taken, what was not and why, and what is left to write. */
export function imageLines({ files, aside }: Omit<ChosenImages, 'sheets'>, plan: ImagePlan): string[] {
  if (files.length + aside.length === 0) return [];
  const reasons = [...new Set(aside.map(({ reason }) => reason))];
  const heavy = new Set(
    files.flatMap(({ name, content }) => (content.length > HEAVIEST_IMAGE ? [name] : [])),
  );
  return [
    `${files.length} ${files.length > 1 ? 'images' : 'image'} dans ${IMAGE_FOLDER}${files.length > 0 ? ' :' : ''}`,
    ...plan.files.map(({ name, action }) => {
      const weighs =
        heavy.has(name) && action !== 'laissee'
          ? ', plus de 80 ko : à réduire (npm run edit le fait, en l’ajoutant de nouveau)'
          : '';
      return `  ${IMAGE_FOLDER}/${name} : ${DONE[action]}${weighs}`;
    }),
    ...reasons.map((reason) => {
      const names = aside.filter((each) => each.reason === reason).map(({ name }) => name);
      return `image mise à l’écart, ${reason} : ${names.length} (${[...new Set(names)].slice(0, 3).join(', ')})`;
    }),
    ...(files.length > 0
      ? [
          'Chaque image attend « alt », « credit » et « licence » dans l’en-tête de sa fiche : npm run check dit lesquels manquent.',
          'Crédit et licence de toutes les images s’écrivent une seule fois dans l’index : « images: { credit: …, licence: … } ».',
        ]
      : []),
  ];
}
