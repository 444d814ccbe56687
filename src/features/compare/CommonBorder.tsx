import { useSearch } from '@tanstack/react-router';
import { type ReactNode, useMemo } from 'react';
import { greatest } from '../../core/collections/extremes.ts';
import {
  type CommonBorder as Border,
  inBands,
  type Stretch,
  straddling,
  valueOfBand,
} from '../../core/comparison/common-border.ts';
import type { ComparedTerritory } from '../../core/comparison/comparison.ts';
import type { BorderedPair } from '../../core/comparison/shared-borders.ts';
import type { SheetBeside } from '../../core/comparison/sheets-beside.ts';
import { clickedLevelOf } from '../../core/territory/clicked-level.ts';
import { colouringLabel, isPublished, shownColouring, valueInWords } from '../../core/territory/colouring.ts';
import type { Colouring } from '../../core/territory/colouring-names.ts';
import { POPULATION_SOURCE } from '../../core/territory/statistical-notes.ts';
import { aboutLength, kilometres } from '../../core/text/french-measures.ts';
import { ofName } from '../../core/text/french-names.ts';
import { aboutKilometres, sheetCount } from '../../core/text/french-numbers.ts';
import { type LoadedBorder, loadCommonBorder } from '../../state/data/load-common-border.ts';
import { resource } from '../../state/data/resource.ts';
import { site } from '../../state/data/settings.ts';
import { useResource } from '../../state/use-resource.ts';
import { Button } from '../../ui/Button.tsx';
import { CompareLink } from '../shared/CompareLink.tsx';
import { SheetItems } from '../shared/SheetLink.tsx';
import { TerritoryLink } from '../shared/TerritoryLink.tsx';
import { type BesideProps, BorderDrawing } from './BorderDrawing.tsx';
import type { Side } from './border-layout.ts';
import styles from './CommonBorder.module.css';
import type { ComparedProps } from './compared-props.ts';
import { LetterBadge } from './LetterBadge.tsx';

interface CommonBorderProps extends Pick<ComparedProps, 'catalogue'> {
  readonly pair: BorderedPair;
}

/** Shorter ones are not drawn, metres. */
const LEAST_DRAWN = 10_000;

const MOST_SHEETS = 12;

export function CommonBorder({ pair, catalogue }: CommonBorderProps) {
  const [one, other] = pair.territories;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the pair is made anew with each rendering of its two territories
  const asked = useMemo(() => resource(() => loadCommonBorder(pair, catalogue)), [one, other, catalogue]);
  const { stage, value } = useResource(asked, 'asks');
  if (stage === 'failed')
    return (
      <p role="alert" className="no-print">
        Ce qui borde la limite n’a pas pu être chargé.{' '}
        <Button look="link" onClick={() => asked.ask()}>
          Réessayer
        </Button>
      </p>
    );
  if (stage !== 'ready') return <p className={`note no-print ${styles.waiting}`}>Chargement…</p>;
  if (!value) return <p>Leurs contours ne sont pas dans nos données.</p>;
  return value.border ? <Beside {...value} pair={pair} /> : <Apart apart={value.apart} />;
}

function Apart({ apart }: Pick<LoadedBorder, 'apart'>) {
  if (!apart) return null;
  const { metres, towns } = apart;
  const [one, other] = towns.map((name) => name && ofName({ name, article: '' }));
  return (
    <p>
      À vol d’oiseau, leurs points les plus proches sont à <strong>{aboutLength(metres)}</strong> l’un de
      l’autre{one && other && `, du côté ${one} et ${other}`}.
    </p>
  );
}

function Beside(props: BesideProps) {
  const { border, sheets, pair } = props;
  const near = sheets.slice(0, MOST_SHEETS);
  const far = sheets.length - near.length;
  return (
    <>
      {border.stretches.length > 0 && <p>{facingWords(border)}</p>}
      {border.metres >= LEAST_DRAWN && <BorderDrawing {...props} sheets={near} />}
      <BandTable {...props} />
      <h3 className="strong">Fiches, de la plus proche</h3>
      {sheets.length === 0 && <p>Aucune fiche ici pour l’instant.</p>}
      <SheetItems sheets={near} hintOf={(sheet) => sheetHint(sheet, pair)} />
      {far > 0 && <p className="note">Et {sheetCount(far)} plus loin de la limite.</p>}
      {border.stretches.length > 0 && <StretchTable {...props} />}
      <p className="note">
        {POPULATION_SOURCE} Superficies et distances d’après les contours (
        {site.contours.shortLabel.toLowerCase()}).{' '}
        {pair.level === 'region'
          ? 'Chaque intercommunalité compte là où est sa commune la plus peuplée.'
          : 'Chaque commune compte tout entière à la distance de son point.'}
        {site.contours.kind !== 'officiel' &&
          ' Des contours indicatifs sont plus lisses que les limites réelles\u00a0: comptez un tiers de plus pour les longueurs.'}
      </p>
    </>
  );
}

/** « 9 et 8 intercommunalités se font face, dont 2 s’étendent des deux côtés. » */
function facingWords({ stretches }: Border): string {
  const [left, right] = ([0, 1] as const).map(
    (side) => new Set(stretches.flatMap(({ groups }) => groups[side]?.key ?? [])).size,
  );
  const both = straddling(stretches).size;
  const across = both === 0 ? '' : `, dont ${both} ${both > 1 ? 's’étendent' : 's’étend'} des deux côtés`;
  return `${left} et ${right} intercommunalités se font face${across}.`;
}

function sheetHint({ of, territory, away, isWhole }: SheetBeside, { territories }: BorderedPair): string {
  const { letters, view } = territories[of];
  const where = isWhole ? `${view.record.name}, tout le territoire` : territory.name;
  const distance = away === 0 ? 'touche la limite' : `à ${aboutKilometres(away)}`;
  return [...letters, where, distance].join(' · ');
}

const between = (from: number, to: number) =>
  `${Math.round(from / 1000)} à ${kilometres(Math.round(to / 1000) * 1000)}`;

interface SidesTableProps extends Omit<BesideProps, 'sheets'> {
  readonly caption: ReactNode;
  readonly middle: string;
  readonly rows: readonly { readonly head: ReactNode; readonly cells: readonly [ReactNode, ReactNode] }[];
}

/** What lies on the left and on the right. */
function SidesTable({ border, pair, caption, middle, rows }: SidesTableProps) {
  const [left, right] = [pair.territories[border.order[0]], pair.territories[border.order[1]]];
  const headOf = ({ letters, view }: ComparedTerritory) => (
    <th scope="col">
      <span className={`row strong ${styles.head}`}>
        <LetterBadge letters={letters} /> <span>{view.record.name}</span>
      </span>
    </th>
  );
  return (
    <table className={`small ${styles.table}`}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          {headOf(left)}
          <th scope="col">{middle}</th>
          {headOf(right)}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ head, cells }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows never change places
          <tr key={at}>
            <td data-letter={left.letters[0]}>{cells[0]}</td>
            <th scope="row">{head}</th>
            <td data-letter={right.letters[0]}>{cells[1]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** One indicator on either side, by distance from the border. */
function BandTable({ sheets, ...props }: BesideProps) {
  const { border, pair } = props;
  const { couleur } = useSearch({ from: '__root__' });
  const unit = pair.level === 'region' ? 'epci' : 'commune';
  const levelOf = (one: Colouring) => (isPublished(one) ? unit : clickedLevelOf(pair.level));
  const colouring = shownColouring(couleur, levelOf(couleur ?? 'densite'));
  const level = levelOf(colouring);
  const valuesOf = (side: Side) => {
    const own = sheets.filter(({ of, isWhole }) => of === border.order[side] && !isWhole);
    const counts = inBands(own, pair.level).map(({ within }) => within.length);
    return inBands(border.placed[side], pair.level).map(({ from, to, within }, at) => ({
      ...{ from, to, value: valueOfBand(colouring, within, counts[at] ?? 0) },
    }));
  };
  const [left, right] = [valuesOf(0), valuesOf(1)];
  const most = greatest([...left, ...right].map(({ value }) => value ?? 0));
  const cell = (value: number | null | undefined, side: Side) => {
    const part = most > 0 ? (100 * Math.max(0, value ?? 0)) / most : 0;
    return (
      <>
        <span className="strong">
          {typeof value === 'number' ? (valueInWords(colouring, level, value) ?? sheetCount(value)) : '–'}
        </span>
        <svg className={styles.bar} aria-hidden="true">
          <rect height="100%" width={`${part}%`} x={side === 0 ? `${100 - part}%` : 0} />
        </svg>
      </>
    );
  };
  const median = unit === 'epci' ? ', médiane des intercommunalités,' : ', médiane des communes,';
  return (
    <SidesTable
      {...props}
      caption={
        <>
          <strong>{colouringLabel(colouring)}</strong>
          {isPublished(colouring) && median} selon la distance à la limite
        </>
      }
      middle="Distance"
      rows={left.map(({ from, to, value }, at) => ({
        head: between(from, to),
        cells: [cell(value, 0), cell(right[at]?.value, 1)],
      }))}
    />
  );
}

/** What faces what, from one end to the other: the words of the drawing. */
function StretchTable(props: BesideProps) {
  const { ends, stretches } = props.border;
  const cell = ({ groups }: Stretch, side: Side) => {
    const group = groups[side];
    return group ? <TerritoryLink territory={group}>{group.name}</TerritoryLink> : '–';
  };
  return (
    <SidesTable
      {...props}
      caption={
        <>
          <strong>Face à face</strong>, {ends[0] === 'ouest' ? 'd’ouest en est' : 'du nord au sud'}
        </>
      }
      middle="Le long de la limite"
      rows={stretches.map((stretch) => ({
        head: <Facing stretch={stretch} />,
        cells: [cell(stretch, 0), cell(stretch, 1)],
      }))}
    />
  );
}

/** Two that face each other can be compared in turn. */
function Facing({ stretch: { from, to, groups } }: { readonly stretch: Stretch }) {
  const [left, right] = groups;
  const words = between(from, to);
  if (!left || !right || left.key === right.key) return words;
  return (
    <CompareLink
      look="link"
      className="target"
      set={{ keys: [left.key, right.key], sheets: [] }}
      label={`${words}\u00a0: comparer ${left.name} et ${right.name}`}
    >
      {words}
    </CompareLink>
  );
}
