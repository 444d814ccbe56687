import { Link } from '@tanstack/react-router';
import { Download, X } from 'lucide-react';
import { Fragment, type RefObject, useMemo, useRef, useState } from 'react';
import { searchOf, withoutTerritory } from '../../core/comparison/compared-set.ts';
import type { ComparedTerritory, Comparison } from '../../core/comparison/comparison.ts';
import { unequalSentence } from '../../core/comparison/differences.ts';
import {
  borderedPair,
  pairWords,
  type SharedBorder,
  sharedBorders,
} from '../../core/comparison/shared-borders.ts';
import { countOfSheets } from '../../core/sheet/catalogue-index.ts';
import { levelPointedAt } from '../../core/territory/levels.ts';
import { aboutLength } from '../../core/text/french-measures.ts';
import { withArticle } from '../../core/text/french-names.ts';
import { sheetCount } from '../../core/text/french-numbers.ts';
import { LevelName } from '../../map/outline/LevelName.tsx';
import type { ImageFormat } from '../../map/svg/image-file.ts';
import { PATHS } from '../../state/address/addresses.ts';
import { lazyCode } from '../../state/data/resource.ts';
import { site } from '../../state/data/settings.ts';
import { announce } from '../../state/focus/announcements.ts';
import { hoverHandlers, useHovered } from '../../state/map/hover.ts';
import { Button } from '../../ui/Button.tsx';
import { ColourMenu } from '../shared/ColourMenu.tsx';
import { CompareLink } from '../shared/CompareLink.tsx';
import { TerritoryLink } from '../shared/TerritoryLink.tsx';
import type { ComparedProps } from './compared-props.ts';
import { LetterBadge } from './LetterBadge.tsx';
import styles from './OutlineCards.module.css';
import { drawOutlines, OutlineDrawing, ScaleBarLine } from './OutlineDrawing.tsx';
import { PartCells } from './PartCells.tsx';
import { type ColouredCards, coloursNote, useColouredCards } from './use-coloured-cards.ts';

export function OutlineCards({ comparison, catalogue }: ComparedProps) {
  const { territories } = comparison;
  const borders = useMemo(() => sharedBorders(territories, site.contours.kind), [territories]);
  const outlines = useMemo(
    () => drawOutlines(comparison, catalogue, borders),
    [comparison, catalogue, borders],
  );
  const { coloured, hasFailed } = useColouredCards(territories, catalogue);
  const section = useRef<HTMLElement>(null);
  return (
    <section ref={section} aria-labelledby="meme-echelle">
      <h2 id="meme-echelle" className="visually-hidden">
        {territories.length === 1 ? 'Contour' : 'Contours à la même échelle'}
      </h2>
      {coloured && <CardColours coloured={coloured} />}
      {hasFailed && <p className="note">Leurs parties n’ont pas pu être chargées.</p>}
      <ul className={`above ${styles.cards}`}>
        {territories.map((territory, at) => {
          const { record } = territory.view;
          const outline = outlines[at];
          return (
            <li key={record.key} className={`card ${styles.card}`} data-letter={territory.letters[0]}>
              <CardHead territory={territory} comparison={comparison} catalogue={catalogue} />
              <div>
                {outline && <OutlineDrawing outline={outline} coloured={coloured} at={at} />}
                {(!outline || outline.dot) && (
                  <p className={`note ${styles.words}`}>
                    {outline
                      ? 'au point, dans son intercommunalité'
                      : `${levelPointedAt(record.level)} n’a pas de contour dans nos données.`}
                  </p>
                )}
              </div>
              {coloured && <PartCells coloured={coloured} at={at} record={record} />}
            </li>
          );
        })}
      </ul>
      <div className={`above ${styles.foot}`}>
        <div className={`stack ${styles.note}`}>
          {borders.length > 0 && <BorderLine borders={borders} comparison={comparison} />}
          <p className="note">
            {unequalSentence(territories.map(({ view }) => view.record))}{' '}
            {outlines.some((outline) => outline) &&
              'Point\u00a0: chef-lieu ou commune principale. Pastille\u00a0: une fiche.'}{' '}
            {coloured && coloursNote(coloured)}
          </p>
        </div>
        {outlines.some((outline) => outline) && <SaveOutlines section={section} />}
        <div className={`note ${styles.scale}`}>
          <ScaleBarLine territories={territories} />
        </div>
      </div>
    </section>
  );
}

/** The class of what is pointed at is marked. */
function CardColours({ coloured: { colouring, level, cards } }: { readonly coloured: ColouredCards }) {
  const hovered = useHovered((state) => state.hovered);
  const pointed = cards.flat().find(({ key }) => key === hovered);
  return <ColourMenu colouring={colouring} level={level} pointed={pointed?.step} />;
}

interface BorderLineProps {
  readonly borders: readonly SharedBorder[];
  readonly comparison: Comparison;
}

/** Each leads to what lies along it. */
function BorderLine({ borders, comparison }: BorderLineProps) {
  const isOnly = comparison.territories.length === 2;
  return (
    <p className={`row wraps small ${styles.border}`}>
      {isOnly ? 'Limite commune\u00a0:' : 'Limites communes'}
      {borders.map((border) => {
        const words = isOnly ? aboutLength(border.metres) : pairWords(border);
        if (!borderedPair({ ...comparison, territories: border.between }))
          return <Fragment key={words}>{words}</Fragment>;
        const keys = border.between.map(({ view }) => view.record.key);
        return (
          <Link
            key={words}
            to={PATHS.compare}
            search={(before) =>
              isOnly ? before : { ...searchOf({ keys, sheets: [] }), couleur: before.couleur }
            }
            hash="frontiere"
          >
            {words}
          </Link>
        );
      })}
    </p>
  );
}

interface CardHeadProps extends ComparedProps {
  readonly territory: ComparedTerritory;
}

function CardHead({ territory, comparison, catalogue }: CardHeadProps) {
  const { letters, view } = territory;
  const { record } = view;
  const around = record.level === 'commune' && record.parents.find(({ level }) => level === 'departement');
  return (
    <div className={`row ${styles.head}`} {...hoverHandlers(record.key)}>
      <LetterBadge letters={letters} />
      <div className="grow">
        <h3 className={`strong ${styles.name}`}>
          <TerritoryLink territory={record} className="plain-link">
            {record.name}
          </TerritoryLink>
        </h3>
        <p className="note">
          <LevelName level={record.level} kind={record.kind} />
          {around && ` · ${around.name}`} · {sheetCount(countOfSheets(catalogue, record.key))}
        </p>
      </div>
      <CompareLink
        set={withoutTerritory(comparison.set, record.key)}
        look="icon"
        className={`${styles.remove} no-print`}
        label={`Retirer ${withArticle(record)} de la comparaison`}
      >
        <X size={18} aria-hidden="true" />
      </CompareLink>
    </div>
  );
}

const fileCode = lazyCode(() => import('./outlines-file.ts'));

const FORMATS = ['svg', 'png'] as const satisfies readonly ImageFormat[];

/** Of the drawings in a section. */
function SaveOutlines({ section }: { readonly section: RefObject<HTMLElement | null> }) {
  const [hasFailed, setFailed] = useState(false);
  const save = async (format: ImageFormat) => {
    setFailed(false);
    try {
      const { saveOutlines } = await fileCode.load();
      if (section.current) await saveOutlines(section.current, format);
      announce(`Fichier ${format.toUpperCase()} des contours créé.`);
    } catch {
      setFailed(true);
    }
  };
  return (
    <div className="note row wraps needs-script no-print">
      <Download size={15} aria-hidden="true" />
      Contours
      {FORMATS.map((format) => (
        <Button key={format} look="link" className={styles.format} onClick={() => void save(format)}>
          {format.toUpperCase()}
          <span className="visually-hidden"> des contours</span>
        </Button>
      ))}
      {hasFailed && <p role="alert">Le fichier n’a pas pu être créé. Réessayez dans un instant.</p>}
    </div>
  );
}
