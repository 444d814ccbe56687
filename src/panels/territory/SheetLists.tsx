import { Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import { PATHS } from '../../address/addresses.ts';
import type { Catalogue } from '../../domain/sheet/catalogue.ts';
import type { LocatedSheet, NestedSheet } from '../../domain/sheet/catalogue-index.ts';
import { concernedSheets, type SheetsAround, sheetsNearToFar } from '../../domain/sheet/concerned-sheets.ts';
import { kindLabel, type Level } from '../../domain/territory/level.ts';
import { levelPlural, levelPointedAt } from '../../domain/territory/level-phrases.ts';
import type { Share, TerritoryRecord } from '../../domain/territory/territory-record.ts';
import { LevelName } from '../../outline/LevelName.tsx';
import { withArticle } from '../../text/french-names.ts';
import { SheetItems } from '../shared/SheetItems.tsx';
import { SheetsOffline } from '../shared/SheetsOffline.tsx';
import { TerritoryLink } from '../shared/TerritoryLink.tsx';
import styles from './TerritoryPanel.module.css';

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

/** Sheets of the territory, then of what it lies in. */
export function OwnSheets({ record, catalogue }: SheetListsProps) {
  const { here, including } = concernedSheets(catalogue, record);
  return (
    <>
      {here.length > 0 && (
        <section className={styles.part}>
          <h2>Fiches {record.of}</h2>
          <SheetItems sheets={here.slice(0, MOST_LISTED)} />
        </section>
      )}
      {including.length > 0 && (
        <section className={styles.part}>
          <h2>
            Fiches qui concernent {here.length > 0 ? 'aussi ' : ''}
            {withArticle(record)}
          </h2>
          <SheetItems sheets={including.slice(0, MOST_AROUND)} hintOf={(one) => placeHint(one, one.share)} />
        </section>
      )}
    </>
  );
}

/** Sheets of narrower territories inside it, then of those around it. */
export function SheetLists({ record, catalogue }: SheetListsProps) {
  const { here, including, inside } = concernedSheets(catalogue, record);
  // A grouping may hold a département in part and lie in it in part.
  const isListed = new Set([...here, ...including, ...inside].map(({ sheet }) => sheet.id));
  const wider = sheetsNearToFar(catalogue, record).wider.map(({ around, sheets }) => ({
    around,
    sheets: sheets.filter(({ sheet }) => !isListed.has(sheet.id)),
  }));
  return (
    <>
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
      {wider.map((list) => (
        <WiderList key={list.around.key} list={list} />
      ))}
    </>
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

/** Of the territories that lie in a wider one: its own stand higher. */
function WiderList({ list: { around, sheets } }: { readonly list: SheetsAround }) {
  const { level, name } = around;
  if (sheets.length === 0) return null;
  return (
    <section className={styles.part}>
      <h2>
        Ailleurs à l’échelle <LevelName level={level} words={ofLevel(level)} />
        {'\u00a0'}: {name}
      </h2>
      <SheetItems sheets={sheets.slice(0, MOST_AROUND)} hintOf={(one) => placeHint(one, 'whole')} />
      {sheets.length > MOST_AROUND && (
        <TerritoryLink territory={around}>Toutes les fiches à cette échelle</TerritoryLink>
      )}
    </section>
  );
}
