import { Download, X } from 'lucide-react';
import { type RefObject, useMemo, useRef, useState } from 'react';
import { withoutTerritory } from '../../core/comparison/compared-set.ts';
import type { BackdropContours, ComparedTerritory } from '../../core/comparison/comparison.ts';
import { unequalSentence } from '../../core/comparison/differences.ts';
import { dotsOf } from '../../core/scene/map-scene.ts';
import { countOfSheets } from '../../core/sheet/catalogue-index.ts';
import { isGrouping, type Level } from '../../core/territory/level.ts';
import { levelPointedAt } from '../../core/territory/level-phrases.ts';
import { kilometres } from '../../core/text/french-measures.ts';
import { withArticle } from '../../core/text/french-names.ts';
import { sheetCount } from '../../core/text/french-numbers.ts';
import { LevelName } from '../../map/outline/LevelName.tsx';
import { type ScaleBar, scaleBar } from '../../map/outline/scale-bar.ts';
import type { ImageFormat } from '../../map/svg/image-file.ts';
import { lazyCode } from '../../state/data/resource.ts';
import { announce } from '../../state/focus/announcements.ts';
import { hoverHandlers } from '../../state/hover.ts';
import { Button } from '../../ui/Button.tsx';
import { CompareLink } from '../shared/CompareLink.tsx';
import { TerritoryLink } from '../shared/TerritoryLink.tsx';
import type { ComparedProps } from './compared-props.ts';
import { LetterBadge } from './LetterBadge.tsx';
import styles from './OutlineCards.module.css';
import { OutlineDrawing, outlineDrawings, PICTURE, type Picture } from './OutlineDrawing.tsx';
import saveStyles from './SaveOutlines.module.css';

export function OutlineCards({ comparison, catalogue }: ComparedProps) {
  const { territories, backdrop } = comparison;
  const pictures = useMemo(() => outlineDrawings(territories, catalogue), [territories, catalogue]);
  const isAlone = territories.length === 1;
  const bar = barOf(pictures);
  const section = useRef<HTMLElement>(null);
  return (
    <section ref={section} aria-labelledby="meme-echelle">
      <h2 id="meme-echelle" className="visually-hidden">
        {isAlone ? 'Contour' : 'Contours à la même échelle'}
      </h2>
      <ul className={styles.cards}>
        {territories.map((territory, at) => (
          <li
            key={territory.view.record.key}
            className={styles.card}
            data-letter={territory.letters[0]}
            {...hoverHandlers(territory.view.record.key)}
          >
            <CardHead territory={territory} comparison={comparison} catalogue={catalogue} />
            <CardPicture territory={territory} picture={pictures[at]} shared={backdrop} isAlone={isAlone} />
          </li>
        ))}
      </ul>
      <div className={styles.foot}>
        <p className={styles.note}>{noteOf(territories, pictures)}</p>
        {bar && <Scale {...bar} />}
        {bar && <SaveOutlines {...{ section, bar }} names={drawnNames(territories, pictures)} />}
      </div>
    </section>
  );
}

const LONGEST_BAR = 110;

/** Shared by all pictures. */
function barOf(pictures: readonly (Picture | null)[]): ScaleBar | null {
  const picture = pictures.find((one) => one !== null);
  return picture ? scaleBar(picture.scale, LONGEST_BAR) : null;
}

function Scale({ metres, units }: ScaleBar) {
  return (
    <div className={styles.scale}>
      <svg viewBox={`0 0 ${PICTURE.width} 8`} aria-hidden="true">
        <path d={`M${PICTURE.width - 1} 0v6h${-units}v-6`} data-metres={metres} />
      </svg>
      <span className="visually-hidden">Barre d’échelle{'\u00a0'}: </span>
      {kilometres(metres)}
    </div>
  );
}

const drawnNames = (territories: readonly ComparedTerritory[], pictures: readonly (Picture | null)[]) =>
  territories.flatMap(({ view: { record }, letters }, at) =>
    pictures[at] ? `${letters.join(', ')} · ${record.name}` : [],
  );

/** Explains only what is in these pictures. */
function noteOf(territories: readonly ComparedTerritory[], pictures: readonly (Picture | null)[]): string {
  const shown = pictures.filter((picture) => picture !== null);
  const unequal = unequalSentence(territories.map(({ view }) => view.record));
  return [
    ...(shown.length > 1 ? ['Même échelle pour tous les contours.'] : []),
    ...(unequal ? [unequal] : []),
    signsOf(territories, pictures),
  ].join(' ');
}

function seatOf(level: Level): string {
  if (level === 'commune') return 'la commune';
  if (level === 'region' || level === 'departement') return 'le chef-lieu';
  return isGrouping(level) ? 'le siège' : 'la commune la plus peuplée';
}

function signsOf(territories: readonly ComparedTerritory[], pictures: readonly (Picture | null)[]): string {
  const seats = territories.flatMap(({ view }, at) => (pictures[at]?.seat ? seatOf(view.record.level) : []));
  const hasPins = pictures.some((picture) => picture && picture.pins.length > 0);
  const marked = seats.length > 0 ? `Le point marque ${[...new Set(seats)].join(' ou ')}` : '';
  if (!hasPins) return marked && `${marked}.`;
  return marked ? `${marked}, la pastille une fiche.` : 'La pastille marque une fiche.';
}

interface CardDrawingProps {
  readonly territory: ComparedTerritory;
  readonly picture: Picture | null | undefined;
  readonly shared: BackdropContours;
  readonly isAlone: boolean;
}

function CardPicture({ picture, ...props }: CardDrawingProps) {
  const { record } = props.territory.view;
  if (!picture)
    return <p className={styles.bare}>{levelPointedAt(record.level)} n’a pas de contour dans nos données.</p>;
  return (
    <div>
      <OutlineDrawing picture={picture} {...props} />
      {dotsOf([record]).length > 0 && <p className={styles.rough}>au point, dans son intercommunalité</p>}
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
    <div className={styles.head}>
      <LetterBadge letters={letters} />
      <div className={styles.words}>
        <h3 className={styles.name}>
          <TerritoryLink territory={record}>{record.name}</TerritoryLink>
        </h3>
        <p className={styles.level}>
          <LevelName level={record.level} kind={record.kind} />
          {around && ` · ${around.name}`} · {sheetCount(countOfSheets(catalogue, record.key))}
        </p>
      </div>
      {!comparison.ofSheets && (
        <CompareLink
          set={withoutTerritory(comparison.set, record.key)}
          look="icon"
          className={styles.remove}
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
  /** Where the outlines are drawn. */
  readonly section: RefObject<HTMLElement | null>;
  readonly names: readonly string[];
  /** In units of the pictures. */
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
    <div className={`${saveStyles.save} no-print`}>
      <Download size={15} aria-hidden="true" />
      {names.length > 1 ? 'Contours' : 'Contour'}
      {FORMATS.map((format) => (
        <Button key={format} look="link" className={saveStyles.format} onClick={() => void save(format)}>
          {format.toUpperCase()}
          <span className="visually-hidden"> des contours</span>
        </Button>
      ))}
      {hasFailed && <p role="alert">Le fichier n’a pas pu être créé. Réessayez dans un instant.</p>}
    </div>
  );
}
