import { Link, useNavigate } from '@tanstack/react-router';
import { X } from 'lucide-react';
import { useId, useMemo } from 'react';
import { type ComparedSet, type Letter, searchOf, withSheet } from '../../core/comparison/compared-set.ts';
import { type ComparedTerritory, type Comparison, territoriesOf } from '../../core/comparison/comparison.ts';
import {
  readableSheets,
  readInstead,
  relationWords,
  usualSheet,
} from '../../core/comparison/readable-sheets.ts';
import type { Contour } from '../../core/geo/topology.ts';
import type { ThemeId } from '../../core/sheet/initiative.ts';
import { kilometres } from '../../core/text/french-measures.ts';
import { ComparedPattern, patternId } from '../../map/outline/ComparedPattern.tsx';
import { LevelName } from '../../map/outline/LevelName.tsx';
import { type DrawingSize, drawingOf, sharedScale } from '../../map/outline/same-scale.ts';
import { scaleBar } from '../../map/outline/scale-bar.ts';
import { PATHS } from '../../state/address/addresses.ts';
import { themeOf } from '../../state/data/settings.ts';
import { classNames } from '../../ui/class-names.ts';
import { ThemeIcon } from '../../ui/ThemeIcon.tsx';
import { CompareLink } from '../shared/CompareLink.tsx';
import { TerritoryLink } from '../shared/TerritoryLink.tsx';
import styles from './ColumnHead.module.css';
import type { ColumnProps } from './compared-props.ts';
import outlineStyles from './HeadOutline.module.css';
import { LetterBadge } from './LetterBadge.tsx';

const without = ({ keys, sheets }: ComparedSet, sheet: string): ComparedSet => ({
  keys,
  sheets: sheets.filter((one) => one !== sheet),
});

export function ColumnHead({ comparison, column, catalogue }: ColumnProps) {
  const { letter, sheet, territory } = column;
  if (!sheet) return null;
  const { ofSheets, set, territories } = comparison;
  const own = territoriesOf(column);
  const readable = readableSheets(catalogue, territory.view.record);
  const read = readable.find(({ id }) => id === sheet.id);
  const instead = read && readInstead(read.relation, read.of);
  return (
    <div className={styles.frame}>
      <div className={classNames(styles.head, own.length > 1 ? styles.several : undefined)}>
        <div className={styles.words}>
          <div className={styles.place}>
            <LetterBadge letters={[letter]} />
            <Where territories={own} />
          </div>
          <h3 className={styles.title}>
            <Link to={PATHS.sheet} params={{ id: sheet.id }}>
              {sheet.title}
            </Link>
          </h3>
          {instead && <p className={styles.relation}>{instead}</p>}
          <Themes themes={sheet.themes} />
          {!ofSheets && readable.length > 1 && (
            <SheetChoice comparison={comparison} column={column} catalogue={catalogue} />
          )}
        </div>
        {ofSheets && (
          <CompareLink
            set={without(set, sheet.id)}
            look="icon"
            className={styles.remove}
            label={`Retirer la fiche ${letter} de la comparaison`}
          >
            <X size={18} aria-hidden="true" />
          </CompareLink>
        )}
        {ofSheets && territories.length > 1 && (
          <div className={styles.outline}>
            {own.map((one) => (
              <HeadOutline
                key={one.view.record.key}
                letter={letter}
                territory={one}
                territories={territories}
              />
            ))}
          </div>
        )}
      </div>
    </div>
  );
}

function Where({ territories }: Pick<Comparison, 'territories'>) {
  return (
    <span>
      {territories.map(({ view: { record } }) => (
        <span key={record.key} className={styles.where}>
          <TerritoryLink territory={record} className={styles.name}>
            {record.name}
          </TerritoryLink>{' '}
          · <LevelName level={record.level} kind={record.kind} />
        </span>
      ))}
    </span>
  );
}

function Themes({ themes }: { readonly themes: readonly ThemeId[] }) {
  return (
    <ul className={styles.themes} aria-label="Thèmes">
      {themes.map((id) => (
        <li key={id} data-theme={id}>
          <ThemeIcon sign={themeOf(id).icon} size={16} /> {themeOf(id).label}
        </li>
      ))}
    </ul>
  );
}

export function SheetChoice({ comparison, column, catalogue }: ColumnProps) {
  const navigate = useNavigate();
  const id = useId();
  const readable = readableSheets(catalogue, column.territory.view.record);
  const usual = usualSheet(readable);
  const shown = column.sheet?.id ?? '';
  const choose = (sheet: string) => {
    const at = comparison.columns.indexOf(column);
    const set = withSheet(comparison.set, at, sheet === usual ? null : sheet);
    void navigate({ to: PATHS.compare, search: searchOf(set), resetScroll: false });
  };
  return (
    <p className={styles.choice}>
      <label htmlFor={id}>Fiche affichée</label>
      <select id={id} value={shown} onChange={(event) => choose(event.currentTarget.value)}>
        {shown === '' && <option value="">Aucune</option>}
        {readable.map(({ id: sheet, title, relation, of }) => (
          <option key={sheet} value={sheet}>
            {relation === 'here' ? title : `${title} (${relationWords(relation, of)})`}
          </option>
        ))}
      </select>
    </p>
  );
}

const PICTURE: DrawingSize = { width: 104, height: 112, margin: 3 };

/** In units of the picture, as the next two. */
const LONGEST_BAR = 60;

const TOO_SMALL = 7;

const RING = 9;

const scaleOf = (contours: readonly Contour[]) => sharedScale(contours, PICTURE);

const contoursOf = (territories: readonly ComparedTerritory[]) =>
  territories.flatMap(({ contours }) => contours.own ?? []);

interface HeadOutlineProps {
  readonly letter: Letter;
  readonly territory: ComparedTerritory;
  readonly territories: readonly ComparedTerritory[];
}

function HeadOutline({ letter, territory, territories }: HeadOutlineProps) {
  const { own } = territory.contours;
  const drawn = useMemo(() => {
    if (!own) return null;
    const drawing = drawingOf(own, scaleOf(contoursOf(territories)), PICTURE);
    return {
      path: drawing.path([own]),
      isSmall: Math.max(drawing.span.width, drawing.span.height) < TOO_SMALL,
    };
  }, [own, territories]);
  if (!drawn) return null;
  return (
    <svg
      className={outlineStyles.outline}
      viewBox={`0 0 ${PICTURE.width} ${PICTURE.height}`}
      data-letter={letter}
      role="img"
      aria-label={`Contour ${territory.view.record.of}${territories.length > 1 ? ', à la même échelle que les autres' : ''}`}
    >
      <defs>
        <ComparedPattern letter={letter} />
      </defs>
      <path d={drawn.path} className={outlineStyles.tint} />
      <path d={drawn.path} className={outlineStyles.own} fill={`url(#${patternId(letter)})`} data-own="" />
      {drawn.isSmall && (
        <circle cx={PICTURE.width / 2} cy={PICTURE.height / 2} r={RING} className={outlineStyles.ring} />
      )}
    </svg>
  );
}

/** Beside the heads: the scale of their outlines; of one territory, its only outline. */
export function OutlineNote({ territories }: { readonly territories: readonly ComparedTerritory[] }) {
  const [first, ...others] = territories;
  const contours = contoursOf(territories);
  if (!first || contours.length === 0) return null;
  if (others.length === 0)
    return (
      <div className={outlineStyles.only}>
        <HeadOutline letter={first.letters[0] ?? 'A'} territory={first} territories={territories} />
        {first.view.record.name}
      </div>
    );
  const bar = scaleBar(scaleOf(contours), LONGEST_BAR);
  return (
    <p className={outlineStyles.note}>
      <span>Contours à la même échelle</span>
      <span className={outlineStyles.scale}>
        <svg className={outlineStyles.bar} viewBox={`0 0 ${LONGEST_BAR + 2} 8`} aria-hidden="true">
          <path d={`M1 0v6h${bar.units}v-6`} />
        </svg>
        <span className="visually-hidden">Barre d’échelle{'\u00a0'}: </span>
        {kilometres(bar.metres)}
      </span>
    </p>
  );
}
