import { count } from '../../core/text/french-numbers.ts';
import type { Keeping, Size } from './sheet-keeper.ts';

export type KeepingStage =
  | { readonly is: 'offered' | 'measuring' | 'unmeasured' | 'kept' | 'refused' }
  | { readonly is: 'measured'; readonly size: Size }
  | { readonly is: 'keeping' | 'stopped' | 'failed'; readonly now: Keeping };

const MEGA = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 1 });

/** « 180 ko », « 1,2 Mo »: decimal units, as the other sizes of the site. */
export const weight = (bytes: number): string =>
  bytes < 999_500
    ? `${count(Math.max(1, Math.round(bytes / 1000)))}\u00a0ko`
    : `${MEGA.format(bytes / 1e6)}\u00a0Mo`;

const theSheets = (sheets: number) => (sheets === 1 ? 'cette fiche' : `ces ${count(sheets)}\u00a0fiches`);

const files = (several: number) => `${count(several)}\u00a0fichier${several > 1 ? 's' : ''}`;

function sizeWords({ bytes, isExact }: Size): string {
  if (bytes === null) return 'taille inconnue';
  if (bytes === 0) return 'rien à télécharger';
  return `${isExact ? '' : 'environ '}${weight(bytes)}`;
}

const BUTTON_WORDS: Readonly<Record<Exclude<KeepingStage['is'], 'measured'>, string>> = {
  offered: 'Garder hors ligne',
  measuring: 'Calcul de la taille…',
  unmeasured: 'Réessayer',
  keeping: 'Arrêter',
  stopped: 'Reprendre',
  failed: 'Réessayer',
  refused: 'Réessayer',
  kept: 'Ne plus garder hors ligne',
};

export const buttonWords = (stage: KeepingStage, sheets: number): string =>
  stage.is === 'measured'
    ? `Garder ${theSheets(sheets)} hors ligne (${sizeWords(stage.size)})`
    : BUTTON_WORDS[stage.is];

/** The outcome in a sentence; empty before there is one. */
export function outcomeWords(stage: KeepingStage, sheets: number): string {
  switch (stage.is) {
    case 'kept':
      return sheets === 1
        ? 'Cette fiche se lit hors ligne.'
        : `Ces ${count(sheets)}\u00a0fiches se lisent hors ligne.`;
    case 'unmeasured':
      return 'La taille n’a pas pu être calculée.';
    case 'refused':
      return 'Le navigateur refuse de garder des fiches sur cet appareil.';
    case 'stopped':
      return `${files(stage.now.done)} sur ${count(stage.now.of)} sur l’appareil.`;
    case 'failed': {
      const { failed, done, of, isFull } = stage.now;
      if (isFull)
        return `L’appareil n’a plus de place\u00a0: ${files(done)} sur ${count(of)} y ${done > 1 ? 'sont' : 'est'}.`;
      return `${files(failed)} sur ${count(of)} n’${failed > 1 ? 'ont' : 'a'} pas pu être gardé${failed > 1 ? 's' : ''}.`;
    }
    default:
      return '';
  }
}
