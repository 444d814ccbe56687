import { X } from 'lucide-react';
import { useMemo } from 'react';
import type { Catalogue } from '../../domain/catalogue.ts';
import { withoutTerritory } from '../../domain/compared-set.ts';
import type { ComparedTerritory, Comparison, Contour } from '../../domain/comparison.ts';
import { countOfCards } from '../../domain/concerned-cards.ts';
import { unequalSentence } from '../../domain/differences.ts';
import { levelLabel } from '../../domain/level.ts';
import { sharedScale } from '../../outline/same-scale.ts';
import { hoverHandlers } from '../../selection/hover-handlers.ts';
import { withArticle } from '../../text/french-names.ts';
import { sheetCount } from '../../text/french-numbers.ts';
import { CompareLink } from '../shared/CompareLink.tsx';
import { TerritoryLink } from '../shared/TerritoryLink.tsx';
import { LetterBadge } from './LetterBadge.tsx';
import styles from './OutlineCards.module.css';
import { OutlinePicture } from './OutlinePicture.tsx';
import { PICTURE } from './picture-size.ts';

interface OutlineCardsProps {
  readonly comparison: Comparison;
  readonly catalogue: Catalogue;
}

/** The compared territories at one scale, each with its letter, its level and its sheets. */
export function OutlineCards({ comparison, catalogue }: OutlineCardsProps) {
  const { territories, shared } = comparison;
  const scale = useMemo(() => {
    const contours = territories.flatMap(({ ground }): Contour[] => (ground.contour ? [ground.contour] : []));
    return contours.length > 0 ? sharedScale(contours, PICTURE) : null;
  }, [territories]);
  const unequal = unequalSentence(territories.map(({ view }) => view.record));
  return (
    <section aria-labelledby="meme-echelle">
      <h2 id="meme-echelle" className="visually-hidden">
        Contours à la même échelle
      </h2>
      <ul className={styles.cards}>
        {territories.map((territory) => (
          <li
            key={territory.view.record.key}
            className={styles.card}
            data-letter={territory.letters[0]}
            {...hoverHandlers(territory.view.record.key)}
          >
            <CardHead territory={territory} comparison={comparison} catalogue={catalogue} />
            {territory.ground.contour && scale ? (
              <OutlinePicture
                territory={territory}
                contour={territory.ground.contour}
                shared={shared}
                scale={scale}
                catalogue={catalogue}
              />
            ) : (
              <p className={styles.bare}>Cette commune n’a pas de contour dans nos données.</p>
            )}
          </li>
        ))}
      </ul>
      <p className={styles.note}>
        Projection équivalente{'\u00a0'}: les surfaces dessinées sont entre elles comme celles du terrain.
        {unequal && ` ${unequal}`} Point noir{'\u00a0'}: chef-lieu, ou commune la plus peuplée d’une
        intercommunalité. Repères de couleur{'\u00a0'}: fiches.
      </p>
    </section>
  );
}

interface CardHeadProps extends OutlineCardsProps {
  readonly territory: ComparedTerritory;
}

function CardHead({ territory, comparison, catalogue }: CardHeadProps) {
  const { letters, view } = territory;
  const { record } = view;
  const around = record.level === 'commune' && record.parents.find(({ level }) => level === 'departement');
  return (
    <div className={styles.head}>
      <LetterBadge letters={letters} />
      <div className={styles.words}>
        <h3 className={styles.name}>
          <TerritoryLink territory={record}>{record.name}</TerritoryLink>
        </h3>
        <p className={styles.level}>
          {levelLabel(record.level)}
          {around && ` · ${around.name}`} · {sheetCount(countOfCards(catalogue, record.key))}
        </p>
      </div>
      {!comparison.ofSheets && (
        <CompareLink
          set={withoutTerritory(comparison.set, record.key)}
          className={styles.remove}
          label={`Retirer ${withArticle(record)} de la comparaison`}
        >
          <X size={18} aria-hidden="true" />
        </CompareLink>
      )}
    </div>
  );
}
