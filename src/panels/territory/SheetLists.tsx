import { Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import { PATHS } from '../../address/addresses.ts';
import type { Catalogue } from '../../domain/sheet/catalogue.ts';
import { type NestedSheet, sheetsOf } from '../../domain/sheet/catalogue-index.ts';
import { type ConcernedSheets, nearestSheets } from '../../domain/sheet/concerned-sheets.ts';
import { comparableTo } from '../../domain/territory/comparable.ts';
import { type Level, levelInSentence, levelLabel, levelPlural } from '../../domain/territory/level.ts';
import type { TerritoryRecord } from '../../domain/territory/territory-record.ts';
import { LevelName } from '../../outline/LevelName.tsx';
import { withArticle } from '../../text/french-names.ts';
import { kilometres } from '../../text/french-numbers.ts';
import { Notice } from '../../ui/Notice.tsx';
import { SheetLink } from '../shared/SheetLink.tsx';
import styles from './TerritoryPanel.module.css';

const NEAREST = 4;

const MOST_ALIKE = 2;

const nestedHint = ({ territory, share }: NestedSheet) =>
  `${territory.name} · ${levelLabel(territory.level)}${share === 'whole' ? '' : share === 'main' ? ' (en grande partie)' : ' (en partie)'}`;

interface SheetListsProps {
  readonly record: TerritoryRecord;
  readonly concerned: ConcernedSheets;
  readonly catalogue: Catalogue;
}

/** Sheets of the territory, of wider ones that include it, of narrower ones inside it; others where it has none. */
export function SheetLists({ record, concerned, catalogue }: SheetListsProps) {
  const { here, including, inside } = concerned;
  return (
    <>
      <section className={styles.part}>
        <h2>Fiches {record.of}</h2>
        {here.length > 0 ? (
          <ul>
            {here.map(({ sheet, territory }) => (
              <li key={sheet.id}>
                <SheetLink card={sheet} territory={territory} />
              </li>
            ))}
          </ul>
        ) : (
          <Notice tone="quiet" className={styles.blank}>
            Aucune fiche sur {withArticle(record)} pour l’instant. Vous connaissez une initiative{'\u202f'}?{' '}
            <Link to={PATHS.about} hash="proposer-une-fiche">
              Proposez-la
            </Link>
            .
          </Notice>
        )}
      </section>
      {including.length > 0 && (
        <section className={styles.part}>
          <h2>
            <EnclosingLevels sheets={including} />
          </h2>
          <ul>
            {including.map((one) => (
              <li key={one.sheet.id}>
                <SheetLink card={one.sheet} territory={one.territory} hint={nestedHint(one)} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {inside.length > 0 && (
        <section className={styles.part}>
          <h2>
            Fiches des <LevelNames sheets={inside} words={levelPlural} /> {record.of}
          </h2>
          <ul>
            {inside.map((one) => (
              <li key={one.sheet.id}>
                <SheetLink card={one.sheet} territory={one.territory} hint={nestedHint(one)} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {here.length === 0 && <Elsewhere record={record} catalogue={catalogue} />}
    </>
  );
}

interface LevelNamesProps {
  readonly sheets: readonly NestedSheet[];
  readonly words: (level: Level) => string;
}

const levelsOf = (sheets: readonly NestedSheet[]) => [
  ...new Set(sheets.map(({ territory }) => territory.level)),
];

function LevelNames({ sheets, words }: LevelNamesProps) {
  const levels = levelsOf(sheets);
  return levels.map((level, at) => (
    <Fragment key={level}>
      {at > 0 && (at === levels.length - 1 ? ' et ' : ', ')}
      <LevelName level={level} words={words(level)} />
    </Fragment>
  ));
}

function EnclosingLevels({ sheets }: Pick<LevelNamesProps, 'sheets'>) {
  return (
    <>
      {levelsOf(sheets).length > 1 ? 'Aux échelons supérieurs' : 'À l’échelon supérieur'}
      {'\u00a0'}: <LevelNames sheets={sheets} words={levelInSentence} />
    </>
  );
}

function Elsewhere({
  record,
  catalogue,
}: {
  readonly record: TerritoryRecord;
  readonly catalogue: Catalogue;
}) {
  const alike = comparableTo(
    record,
    catalogue.territories.filter((territory) => territory.level === record.level),
    MOST_ALIKE,
  );
  return (
    <>
      <section className={styles.part}>
        <h2>Fiches les plus proches</h2>
        <ul>
          {nearestSheets(catalogue, record, NEAREST).map(({ sheet, territory, distance }) => (
            <li key={sheet.id}>
              <SheetLink
                card={sheet}
                territory={territory}
                hint={`${territory.name} · à ${kilometres(distance)}`}
              />
            </li>
          ))}
        </ul>
        <p className={styles.note}>Distances à vol d’oiseau, d’un repère de la carte à l’autre.</p>
      </section>
      {alike.length > 0 && (
        <section className={styles.part}>
          <h2>Fiches des territoires les plus comparables</h2>
          {alike.map(({ territory, reason, weak }) => (
            <div key={territory.key} className={styles.alike}>
              <p>
                <strong>{territory.name}</strong>
                {weak && <span className={styles.weak}> ressemblance faible</span>}
                <br />
                {reason}
              </p>
              <ul>
                {sheetsOf(catalogue, territory.key).map(({ sheet }) => (
                  <li key={sheet.id}>
                    <SheetLink card={sheet} territory={territory} />
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </section>
      )}
    </>
  );
}
