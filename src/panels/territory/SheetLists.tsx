import { Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import { PATHS } from '../../address/addresses.ts';
import type { Catalogue, SheetTerritory } from '../../domain/sheet/catalogue.ts';
import { type LocatedSheet, type NestedSheet, sheetsOf } from '../../domain/sheet/catalogue-index.ts';
import { nearestSheets, type SheetsAround, sheetsNearToFar } from '../../domain/sheet/concerned-sheets.ts';
import { type Comparable, comparableTo } from '../../domain/territory/comparable.ts';
import { kindLabel, type Level } from '../../domain/territory/level.ts';
import { levelPlural, levelPointedAt } from '../../domain/territory/level-phrases.ts';
import type { Share, TerritoryRecord } from '../../domain/territory/territory-record.ts';
import { LevelName } from '../../outline/LevelName.tsx';
import { kilometres } from '../../text/french-measures.ts';
import { withArticle } from '../../text/french-names.ts';
import { sheetCount } from '../../text/french-numbers.ts';
import { Notice } from '../../ui/Notice.tsx';
import { SheetItems } from '../shared/SheetItems.tsx';
import { SheetsOffline } from '../shared/SheetsOffline.tsx';
import { TerritoryLink } from '../shared/TerritoryLink.tsx';
import styles from './TerritoryPanel.module.css';

const NEAREST = 4;

/** Of a whole région there may be thousands: its own page has them. */
const MOST_AROUND = 12;

/** The others are in the pages of the list. */
const MOST_LISTED = 50;

/** « de la région », « du PETR », « de l’intercommunalité » */
const ofLevel = (level: Level) =>
  levelPointedAt(level)
    .replace(/^Cett?e? (?=[aéi])/u, 'de l’')
    .replace('Cette', 'de la')
    .replace('Ce ', 'du ');

const SHARES: Readonly<Record<Share, string>> = {
  whole: '',
  main: ' (en grande partie)',
  part: ' (en partie)',
};

const placeHint = ({ territory }: LocatedSheet, share: Share) =>
  `${territory.name} · ${kindLabel(territory)}${SHARES[share]}`;

interface SheetListsProps {
  readonly record: TerritoryRecord;
  readonly catalogue: Catalogue;
}

/** Sheets of the territory, of narrower ones inside it, of wider ones around it; the nearest others where it has none. */
export function SheetLists({ record, catalogue }: SheetListsProps) {
  const { here, inside, wider } = sheetsNearToFar(catalogue, record);
  return (
    <>
      <section className={styles.part}>
        <h2>Fiches {record.of}</h2>
        {here.length > 0 ? (
          <SheetItems sheets={here.slice(0, MOST_LISTED)} />
        ) : (
          <Invitation record={record} hasInside={inside.length > 0} />
        )}
      </section>
      {inside.length > 0 && (
        <section className={styles.part}>
          <h2>
            Fiches des <LevelNames sheets={inside} /> {record.of}
          </h2>
          <SheetItems sheets={inside.slice(0, MOST_LISTED)} hintOf={(one) => placeHint(one, one.share)} />
        </section>
      )}
      {Math.max(here.length, inside.length) > MOST_LISTED && (
        <Link to={PATHS.page} params={{ page: `liste-${record.level}-${record.code}-1` }}>
          Toutes les fiches {record.of}
        </Link>
      )}
      <SheetsOffline name={record.key} ids={[...here, ...inside].map(({ sheet }) => sheet.id)} />
      {wider.map((list, at) => (
        <WiderList
          key={list.around.key}
          list={list}
          isFirst={at === 0 && here.length + inside.length === 0}
        />
      ))}
      {here.length === 0 && <Nearest record={record} catalogue={catalogue} wider={wider} />}
    </>
  );
}

interface InvitationProps {
  readonly record: TerritoryRecord;
  readonly hasInside: boolean;
}

function Invitation({ record, hasInside }: InvitationProps) {
  return (
    <Notice tone="quiet" className={styles.blank}>
      Aucune fiche {hasInside ? `à l’échelle ${ofLevel(record.level)}` : `sur ${withArticle(record)}`} pour
      l’instant. Vous connaissez une initiative{'\u202f'}?{' '}
      <Link
        to={PATHS.page}
        params={{ page: 'proposer' }}
        search={{ territoire: `${record.level}-${record.code}` }}
      >
        Proposez-la
      </Link>
      .
    </Notice>
  );
}

function LevelNames({ sheets }: { readonly sheets: readonly NestedSheet[] }) {
  const levels = [...new Set(sheets.map(({ territory }) => territory.level))];
  return levels.map((level, at) => (
    <Fragment key={level}>
      {at > 0 && (at === levels.length - 1 ? ' et ' : ', ')}
      <LevelName level={level} words={levelPlural(level)} />
    </Fragment>
  ));
}

interface WiderListProps {
  readonly list: SheetsAround;
  /** Nothing nearer has any sheet. */
  readonly isFirst: boolean;
}

function WiderList({ list: { around, sheets }, isFirst }: WiderListProps) {
  const { level, name, key, share } = around;
  const count = sheets.length;
  return (
    <section className={styles.part}>
      <h2>
        À l’échelle <LevelName level={level} words={ofLevel(level)} />
        {'\u00a0'}: {name}
      </h2>
      <p className={styles.aside}>
        {isFirst ? sheetCount(count) : `${count} ${count > 1 ? 'autres fiches' : 'autre fiche'}`}
      </p>
      <SheetItems
        sheets={sheets.slice(0, MOST_AROUND)}
        hintOf={(one) => placeHint(one, one.territory.key === key ? share : 'whole')}
      />
      {count > MOST_AROUND && (
        <TerritoryLink territory={around}>Toutes les fiches à cette échelle</TerritoryLink>
      )}
    </section>
  );
}

interface NearestProps extends SheetListsProps {
  readonly wider: readonly SheetsAround[];
}

function Nearest({ record, catalogue, wider }: NearestProps) {
  const listed = new Set(wider.flatMap(({ sheets }) => sheets.map(({ sheet }) => sheet.id)));
  const nearest = nearestSheets(catalogue, record, NEAREST + listed.size)
    .filter(({ sheet }) => !listed.has(sheet.id))
    .slice(0, NEAREST);
  if (nearest.length === 0) return null;
  return (
    <section className={styles.part}>
      <h2>Fiches les plus proches</h2>
      <SheetItems
        sheets={nearest}
        hintOf={({ territory, distance }) => `${territory.name} · à ${kilometres(distance)}`}
      />
      <p className={styles.note}>Distances à vol d’oiseau, d’un repère de la carte à l’autre.</p>
    </section>
  );
}

const MOST_ALIKE = 2;

/** Those that are much alike alone, if any: what is least unlike is told as such. */
function offered(found: readonly Comparable<SheetTerritory>[]) {
  const near = found.filter(({ weak }) => !weak);
  const [shown, isNear] = near.length > 0 ? [near, true] : [found, false];
  const isOne = shown.length === 1;
  const heading = isNear
    ? `Fiches ${isOne ? 'du territoire le plus comparable' : 'des territoires les plus comparables'}`
    : `Aucun territoire semblable n’a de fiche\u00a0: ${isOne ? 'le moins différent' : 'les moins différents'}`;
  return { shown, heading };
}

/** Where a territory has no sheet of its own. */
export function AlikeSheets({ record, catalogue }: SheetListsProps) {
  const alike = comparableTo(
    record,
    catalogue.territories.filter((territory) => territory.level === record.level),
    MOST_ALIKE,
  );
  if (alike.length === 0 || sheetsOf(catalogue, record.key).length > 0) return null;
  const { shown, heading } = offered(alike);
  return (
    <section className={styles.part}>
      <h2>{heading}</h2>
      {shown.map(({ territory, reason }) => (
        <div key={territory.key} className={styles.alike}>
          <p>
            <strong>{territory.name}</strong>
            <br />
            {reason}
          </p>
          <SheetItems sheets={sheetsOf(catalogue, territory.key)} />
        </div>
      ))}
    </section>
  );
}
