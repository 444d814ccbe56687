import { Link } from '@tanstack/react-router';
import { Download, X } from 'lucide-react';
import { type ComponentProps, type RefObject, useMemo, useRef, useState } from 'react';
import { withoutTerritory } from '../../core/comparison/compared-set.ts';
import type { ComparedTerritory, Comparison } from '../../core/comparison/comparison.ts';
import { unequalSentence } from '../../core/comparison/differences.ts';
import {
  borderedPair,
  borderWords,
  pairWords,
  type SharedBorder,
  sharedBorders,
} from '../../core/comparison/shared-borders.ts';
import { countOfSheets } from '../../core/sheet/catalogue-index.ts';
import { isGrouping, type Level } from '../../core/territory/level.ts';
import { levelPointedAt } from '../../core/territory/level-phrases.ts';
import type { TerritoryRecord } from '../../core/territory/territory-record.ts';
import { withArticle } from '../../core/text/french-names.ts';
import { sheetCount } from '../../core/text/french-numbers.ts';
import { LevelName } from '../../map/outline/LevelName.tsx';
import { type ScaleBar, scaleBar } from '../../map/outline/scale-bar.ts';
import type { ImageFormat } from '../../map/svg/image-file.ts';
import { lazyCode } from '../../state/data/resource.ts';
import { site } from '../../state/data/settings.ts';
import { announce } from '../../state/focus/announcements.ts';
import { hoverHandlers } from '../../state/hover.ts';
import { Button } from '../../ui/Button.tsx';
import { ColourMenu } from '../shared/ColourMenu.tsx';
import { CompareLink } from '../shared/CompareLink.tsx';
import { TerritoryLink } from '../shared/TerritoryLink.tsx';
import type { ComparedProps } from './compared-props.ts';
import { LetterBadge } from './LetterBadge.tsx';
import styles from './OutlineCards.module.css';
import { type DrawnOutline, drawOutlines, OutlineDrawing, ScaleBarLine, SIZE } from './OutlineDrawing.tsx';
import { PartCells } from './PartCells.tsx';
import { type CardInside, Readout, usePointed } from './PartsDrawing.tsx';
import { type ColouredCards, coloursNote, useColouredCards } from './use-coloured-cards.ts';

const LONGEST_BAR = 110;

export function OutlineCards({ comparison, catalogue }: ComparedProps) {
  const { territories, backdrop } = comparison;
  const borders = useMemo(() => sharedBorders(territories, site.contours.kind), [territories]);
  const outlines = useMemo(
    () => drawOutlines(territories, catalogue, borders),
    [territories, catalogue, borders],
  );
  const { coloured, hasFailed } = useColouredCards(territories, catalogue);
  const insides = useMemo(
    () => coloured?.cards.map((parts): CardInside => ({ coloured, parts })) ?? [],
    [coloured],
  );
  const drawn = outlines.filter((outline) => outline !== null);
  const isAlone = territories.length === 1;
  const bar = drawn[0] ? scaleBar(drawn[0].scale, LONGEST_BAR) : null;
  const names = drawn.map(
    ({ territory: { letters, view } }) => `${letters.join(', ')} · ${view.record.name}`,
  );
  const section = useRef<HTMLElement>(null);
  return (
    <section ref={section} aria-labelledby="meme-echelle">
      <h2 id="meme-echelle" className="visually-hidden">
        {isAlone ? 'Contour' : 'Contours à la même échelle'}
      </h2>
      {coloured && <CardColours coloured={coloured} />}
      {hasFailed && <p className="note">Leurs parties n’ont pas pu être chargées.</p>}
      <ul className={styles.cards}>
        {territories.map((territory, at) => {
          const { record } = territory.view;
          const inside = insides[at];
          return (
            <li key={record.key} className={`card ${styles.card}`} data-letter={territory.letters[0]}>
              <CardHead territory={territory} comparison={comparison} catalogue={catalogue} />
              <CardDrawing
                outline={outlines[at]}
                inside={inside ?? null}
                {...{ record, backdrop, isAlone }}
              />
              {inside && inside.parts.length > 0 ? (
                <PartCells inside={inside} record={record} />
              ) : (
                coloured && <div className={styles.later} />
              )}
            </li>
          );
        })}
      </ul>
      <div className={styles.foot}>
        <div className={`stack ${styles.note}`}>
          {borders.length > 0 && <BorderLine borders={borders} comparison={comparison} />}
          <p className="note">
            {noteOf(territories, drawn)} {coloured && coloursNote(coloured)}
          </p>
        </div>
        {bar && (
          <div className={`note ${styles.scale}`}>
            <ScaleBarLine bar={bar} width={SIZE.width} />
          </div>
        )}
        {bar && <SaveOutlines {...{ section, bar }} names={names} />}
      </div>
    </section>
  );
}

/** The class of what is pointed at is marked. */
function CardColours({ coloured: { colouring, level, cards } }: { readonly coloured: ColouredCards }) {
  const pointed = usePointed(cards.flat());
  return <ColourMenu {...{ colouring, level }} pointed={pointed?.step} />;
}

interface BorderLineProps {
  readonly borders: readonly SharedBorder[];
  readonly comparison: Comparison;
}

/** Each leads to what lies along it. */
function BorderLine({ borders, comparison }: BorderLineProps) {
  const words = borderWords(borders, comparison.territories.length);
  return (
    <p className={`row wraps small ${styles.border}`}>
      {comparison.territories.length > 2 ? (
        <>
          Limites communes{' '}
          {borders.map((border) => (
            <CompareLink
              key={pairWords(border)}
              look="link"
              className="target"
              set={{ keys: border.between.map(({ view }) => view.record.key), sheets: [] }}
              hash="frontiere"
            >
              {pairWords(border)}
            </CompareLink>
          ))}
        </>
      ) : borderedPair(comparison) ? (
        <Link to="./" search={(before) => before} hash="frontiere">
          {words}
        </Link>
      ) : (
        words
      )}
    </p>
  );
}

/** Explains only what is in these drawings. */
function noteOf(territories: readonly ComparedTerritory[], drawn: readonly DrawnOutline[]): string {
  const unequal = unequalSentence(territories.map(({ view }) => view.record));
  return [
    ...(drawn.length > 1 ? ['Même échelle pour tous les contours.'] : []),
    ...(unequal ? [unequal] : []),
    signsOf(drawn),
  ].join(' ');
}

function seatOf(level: Level): string {
  if (level === 'commune') return 'la commune';
  if (level === 'region' || level === 'departement') return 'le chef-lieu';
  return isGrouping(level) ? 'le siège' : 'la commune la plus peuplée';
}

function signsOf(drawn: readonly DrawnOutline[]): string {
  const seats = drawn.flatMap(({ seat, territory }) => (seat ? seatOf(territory.view.record.level) : []));
  const hasPins = drawn.some(({ pins }) => pins.length > 0);
  const marked = seats.length > 0 ? `Le point marque ${[...new Set(seats)].join(' ou ')}` : '';
  if (!hasPins) return marked && `${marked}.`;
  return marked ? `${marked}, la pastille une fiche.` : 'La pastille marque une fiche.';
}

interface CardDrawingProps extends Omit<ComponentProps<typeof OutlineDrawing>, 'outline'> {
  readonly record: TerritoryRecord;
  readonly outline: DrawnOutline | null | undefined;
}

function CardDrawing({ record, outline, ...props }: CardDrawingProps) {
  if (!outline)
    return (
      <p className={`note ${styles.words}`}>
        {levelPointedAt(record.level)} n’a pas de contour dans nos données.
      </p>
    );
  return (
    <div>
      <OutlineDrawing outline={outline} {...props} />
      {outline.dot && <p className={`note ${styles.words}`}>au point, dans son intercommunalité</p>}
      {props.inside && <Readout parts={props.inside.parts} />}
    </div>
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
    <div className={styles.head} {...hoverHandlers(record.key)}>
      <LetterBadge letters={letters} />
      <div className={styles.about}>
        <h3 className={styles.name}>
          <TerritoryLink territory={record} className="plain-link">
            {record.name}
          </TerritoryLink>
        </h3>
        <p className="note">
          <LevelName level={record.level} kind={record.kind} />
          {around && ` · ${around.name}`} · {sheetCount(countOfSheets(catalogue, record.key))}
        </p>
      </div>
      {!comparison.ofSheets && (
        <CompareLink
          set={withoutTerritory(comparison.set, record.key)}
          look="icon"
          className={`${styles.remove} no-print`}
          label={`Retirer ${withArticle(record)} de la comparaison`}
        >
          <X size={18} aria-hidden="true" />
        </CompareLink>
      )}
    </div>
  );
}

const fileCode = lazyCode(() => import('./outlines-file.ts'));

interface SaveOutlinesProps {
  /** Element that contains the drawings. */
  readonly section: RefObject<HTMLElement | null>;
  readonly names: readonly string[];
  /** In units of the drawings. */
  readonly bar: ScaleBar;
}

const FORMATS = ['svg', 'png'] as const satisfies readonly ImageFormat[];

function SaveOutlines({ section, names, bar }: SaveOutlinesProps) {
  const [hasFailed, setFailed] = useState(false);
  const save = async (format: ImageFormat) => {
    setFailed(false);
    try {
      const { saveOutlines } = await fileCode.load();
      if (section.current) await saveOutlines(section.current, { names, bar }, format);
      announce(`Fichier ${format.toUpperCase()} des contours créé.`);
    } catch {
      setFailed(true);
    }
  };
  return (
    <div className={`note row wraps needs-script no-print ${styles.save}`}>
      <Download size={15} aria-hidden="true" />
      {names.length > 1 ? 'Contours' : 'Contour'}
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
