import type { ReactNode } from 'react';
import type { Catalogue } from '../../core/sheet/catalogue.ts';
import { territoryOf } from '../../core/sheet/catalogue-index.ts';
import { type ListScope, listPageName, sheetsInScope } from '../../core/sheet/list-pages.ts';
import { PAGE_SIZE } from '../../core/sheet/page-window.ts';
import { kindLabel } from '../../core/territory/level.ts';
import type { TerritoryRecord } from '../../core/territory/territory-record.ts';
import { count } from '../../core/text/french-numbers.ts';
import breadcrumb from '../../features/shared/Breadcrumb.module.css';
import styles from '../../features/territory/TerritoryPanel.module.css';
import { SheetRow } from '../../map/outline/SheetRow.tsx';
import { linksFrom, listPagePath, PATHS } from '../../state/address/addresses.ts';
import panel from '../shell/PanelFrame.module.css';
import shell from '../shell/Shell.module.css';
import { SiteName } from '../shell/SiteName.tsx';
import { PageHead } from './PageHead.tsx';
import { territoryHead } from './territory-head.ts';

interface LightTerritoryPageProps {
  readonly record: TerritoryRecord;
  readonly catalogue: Catalogue;
  /** Base path with both slashes. */
  readonly base: string;
}

/** Plain links, no router. */
const LightPage = ({ base, children }: { readonly base: string; readonly children: ReactNode }) => (
  <div className={shell.shell}>
    <header className={shell.header}>
      <a href={base} className={shell.name}>
        <SiteName />
      </a>
    </header>
    {children}
  </div>
);

/** A word, before what belongs at an address without a page of its own is there. */
export const WaitingPage = ({ base, what }: { readonly base: string; readonly what: string }) => (
  <LightPage base={base}>
    <main className={shell.waiting}>
      <p role="status" className={shell.scripted}>
        Chargement {what}…
      </p>
      <p className={shell.unscripted}>
        Les pages des communes et des intercommunalités demandent JavaScript. Celles des{' '}
        <a href={linksFrom(base).whole(PATHS.territories)}>régions et des départements</a> se lisent sans.
      </p>
    </main>
  </LightPage>
);

/** What is read before the page of a small territory is there, and without JavaScript. */
export function LightTerritoryPage(props: LightTerritoryPageProps) {
  const { record, base } = props;
  const { population } = record.indicators;
  return (
    <LightPage base={base}>
      <PageHead {...territoryHead(record)} />
      <main className={panel.panel} data-panel="" data-height="half">
        <div className={panel.handle}>
          <span className={panel.bar} />
        </div>
        <div className={panel.scroll}>
          <article className={styles.territory} data-page="territory">
            <Trail {...props} />
            <h1 className={styles.title}>{record.name}</h1>
            <p className={styles.facts}>
              <span>{kindLabel(record)}</span>{' '}
              <strong>{`${count(population)} ${population > 1 ? 'habitants' : 'habitant'}`}</strong>
            </p>
            <SheetList {...props} />
            <p className={`${styles.note} ${shell.unscripted}`}>
              Ses chiffres, ses voisins et la carte interactive demandent JavaScript.
            </p>
          </article>
        </div>
      </main>
    </LightPage>
  );
}

function Trail({ record, base }: LightTerritoryPageProps) {
  return (
    <nav aria-label="Fil d’Ariane" className={`${breadcrumb.breadcrumb} ${breadcrumb.line} ${shell.above}`}>
      <ol>
        <li>
          <a href={base}>France</a>
        </li>
        {record.parents
          .filter(({ share }) => share !== 'part')
          .map((parent) => (
            <li key={parent.key}>
              <a href={linksFrom(base).territory(parent)}>{parent.name}</a>
            </li>
          ))}
      </ol>
    </nav>
  );
}

/** Its own, then those inside it. */
function SheetList({ record, catalogue, base }: LightTerritoryPageProps) {
  const scope: ListScope = { of: 'territory', key: record.key };
  const sheets = sheetsInScope(catalogue, scope);
  const all = `Les ${count(sheets.length)} fiches`;
  return (
    <section className={styles.part}>
      <h2>{`Fiches ${record.of}`}</h2>
      <ul>
        {sheets.slice(0, PAGE_SIZE).map((sheet) => (
          <li key={sheet.id}>
            <SheetRow base={base} sheet={sheet} level={territoryOf(catalogue, sheet).level} />
          </li>
        ))}
      </ul>
      {sheets.length > PAGE_SIZE && (
        <a href={linksFrom(base).whole(listPagePath(listPageName(scope)))}>{all}</a>
      )}
    </section>
  );
}
