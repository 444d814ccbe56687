import { useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { greatest } from '../../core/collections/extremes.ts';
import { bandsOf } from '../../core/comparison/border-bands.ts';
import { partLevel } from '../../core/comparison/coloured-parts.ts';
import type {
  CommonBorder as Border,
  SheetBeside,
  Side,
  Stretch,
} from '../../core/comparison/common-border.ts';
import { bandsSentence } from '../../core/comparison/differences.ts';
import type { BorderedPair } from '../../core/comparison/shared-borders.ts';
import {
  colouringLabel,
  isPublished,
  levelNote,
  shownColouring,
  valueInWords,
  wholeOf,
} from '../../core/indicators/colouring.ts';
import { aboutLength, kilometres } from '../../core/text/french-measures.ts';
import { ofName } from '../../core/text/french-names.ts';
import { aboutKilometres, sheetCount } from '../../core/text/french-numbers.ts';
import { site } from '../../state/data/settings.ts';
import { useLoaded } from '../../state/data/use-resource.ts';
import { Button } from '../../ui/Button.tsx';
import { SheetItems } from '../shared/SheetLink.tsx';
import { TerritoryLink } from '../shared/TerritoryLink.tsx';
import { BorderDrawing } from './BorderDrawing.tsx';
import { waysOf } from './border-layout.ts';
import styles from './CommonBorder.module.css';
import type { ComparedProps } from './compared-props.ts';
import { LetterBadge } from './LetterBadge.tsx';
import { loadCommonBorder } from './load-common-border.ts';

interface CommonBorderProps extends Pick<ComparedProps, 'catalogue'> {
  readonly pair: BorderedPair;
}

interface BorderProps {
  readonly border: Border;
}

/** Shorter ones are not drawn, metres. */
const LEAST_DRAWN = 10_000;

const MOST_SHEETS = 12;

export function CommonBorder({ pair, catalogue }: CommonBorderProps) {
  const { stage, value, ask } = useLoaded(loadCommonBorder, pair, catalogue);
  if (stage === 'failed')
    return (
      <p role="alert" className="no-print">
        Ce qui borde la limite n’a pas pu être chargé.{' '}
        <Button look="link" onClick={() => ask()}>
          Réessayer
        </Button>
      </p>
    );
  // On paper too, which does not wait for it.
  if (stage !== 'ready')
    return <p className={`note ${styles.waiting}`}>Ce qui borde la limite n’est pas encore chargé.</p>;
  if (value?.border) return <Beside border={value.border} />;
  if (!value?.apart) return <p>Leurs contours ne sont pas dans nos données.</p>;
  const { metres, places } = value.apart;
  const near = places.map((name) => name && ofName({ name, article: '' }));
  return (
    <p>
      À vol d’oiseau, leurs points les plus proches sont à <strong>{aboutLength(metres)}</strong> l’un de
      l’autre{near.every(Boolean) && `, du côté ${near.join(' et ')}`}.
    </p>
  );
}

function Beside({ border }: BorderProps) {
  const sheets = border.sheets.slice(0, MOST_SHEETS);
  const far = border.sheets.length - sheets.length;
  return (
    <>
      {border.path.metres >= LEAST_DRAWN && <BorderDrawing border={{ ...border, sheets }} />}
      <Bands border={border} />
      {border.stretches.length > 0 && (
        <SidesTable
          border={border}
          caption={`Face à face, ${waysOf(border).words}`}
          middle="Le long de la limite"
          rows={border.stretches.map(({ from, to, groups }, at, all) => ({
            from,
            to,
            cellOf: (side) => (
              <>
                <TerritoryLink territory={groups[side]}>{groups[side].name}</TerritoryLink>
                {comesBack(all, at, side) && ' à nouveau'}
              </>
            ),
          }))}
        />
      )}
      <h3 className="strong">Fiches, de la plus proche</h3>
      {sheets.length === 0 && <p>Aucune fiche ici pour l’instant.</p>}
      <SheetItems sheets={sheets} hintOf={(sheet) => sheetHint(sheet, sheets.indexOf(sheet) + 1, border)} />
      {far > 0 && <p className="note">Et {sheetCount(far)} plus loin de la limite.</p>}
    </>
  );
}

/** After another one on its side. */
const comesBack = (all: readonly Stretch[], at: number, side: Side) => {
  const isSame = (one?: Stretch) => one?.groups[side].key === all[at]?.groups[side].key;
  return !isSame(all[at - 1]) && all.slice(0, at).some(isSame);
};

function sheetHint(
  { side, territory: { key, name }, away }: SheetBeside,
  rank: number,
  { sides }: Border,
): string {
  const { letters, view } = sides[side].territory;
  const where = key === view.record.key ? `${name}, tout le territoire` : name;
  return [
    `n°\u00a0${rank}`,
    ...letters,
    where,
    away === 0 ? 'touche la limite' : `à ${aboutKilometres(away)}`,
  ].join(' · ');
}

interface SidesTableProps extends BorderProps {
  readonly caption: ReactNode;
  readonly middle: string;
  readonly rows: readonly {
    /** Metres. */
    readonly from: number;
    readonly to: number;
    readonly cellOf: (side: Side) => ReactNode;
  }[];
}

/** What lies on the left and on the right. */
function SidesTable({ border: { sides }, caption, middle, rows }: SidesTableProps) {
  const [left, right] = sides.map(({ territory: { letters, view } }) => (
    <th key={view.record.key} scope="col">
      <LetterBadge letters={letters} /> {view.record.name}
    </th>
  ));
  return (
    <table className={`small above ${styles.table}`}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          {left}
          <th scope="col">{middle}</th>
          {right}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ from, to, cellOf }) => (
          <tr key={from}>
            <td data-letter={sides[0].territory.letters[0]}>{cellOf(0)}</td>
            <th scope="row">
              {Math.round(from / 1000)} à {kilometres(Math.round(to / 1000) * 1000)}
            </th>
            <td data-letter={sides[1].territory.letters[0]}>{cellOf(1)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The indicator of the cards on either side, by distance from the border. */
function Bands({ border }: BorderProps) {
  const { couleur } = useSearch({ from: '__root__' });
  const unit = border.level === 'region' ? 'epci' : 'commune';
  const [left, right] = [border.sides[0].territory.view.record, border.sides[1].territory.view.record];
  const colouring = shownColouring(couleur, partLevel([left.level, right.level]) ?? unit);
  const label = colouringLabel(colouring);
  const bands = bandsOf(border, colouring);
  const values = bands.flatMap((band) => band.values.filter((value) => value !== null));
  if (values.length === 0)
    return (
      <p>
        {label}
        {'\u00a0'}: aucune valeur le long de cette limite. {levelNote(colouring, unit)}
      </p>
    );
  const most = greatest(values);
  const cell = (value: number | null, side: Side) => {
    const part = most > 0 ? (100 * Math.max(0, value ?? 0)) / most : 0;
    return (
      <>
        <span className="strong">
          {value === null ? '–' : (valueInWords(colouring, 'epci', value) ?? sheetCount(value))}
        </span>
        <svg className={styles.bar} aria-hidden="true">
          <rect height="100%" width={`${part}%`} x={side === 0 ? `${100 - part}%` : 0} />
        </svg>
      </>
    );
  };
  const sentence = bandsSentence(bands, [left, right], wholeOf(colouring));
  const units = unit === 'epci' ? 'intercommunalités' : 'communes';
  return (
    <>
      <SidesTable
        border={border}
        caption={`${label}${isPublished(colouring) ? `, médiane des ${units},` : ''} selon la distance à la limite`}
        middle="Distance"
        rows={bands.map((band) => ({ ...band, cellOf: (side) => cell(band.values[side], side) }))}
      />
      {sentence && <p>{sentence}</p>}
      <p className="note">
        Distances d’après les contours ({site.contours.shortLabel.toLowerCase()}),{' '}
        {unit === 'epci'
          ? 'de la commune la plus peuplée de chaque intercommunalité.'
          : 'du point de chaque commune, comptée tout entière.'}
      </p>
    </>
  );
}
