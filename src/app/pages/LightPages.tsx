import type { ReactNode } from 'react';
import type { Catalogue } from '../../core/sheet/catalogue.ts';
import { territoryOf } from '../../core/sheet/catalogue-index.ts';
import { type ListScope, listPageName, sheetsInScope } from '../../core/sheet/list-pages.ts';
import { PAGE_SIZE } from '../../core/sheet/page-window.ts';
import { kindLabel } from '../../core/territory/levels.ts';
import type { TerritoryRecord } from '../../core/territory/territory-record.ts';
import { count } from '../../core/text/french-numbers.ts';
import parts from '../../features/shared/PageParts.module.css';
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
    <header className={`row spread ${shell.header}`}>
      <a href={base} className={shell.name}>
        <SiteName />
      </a>
    </header>
    {children}
  </div>
);

/** Shown at an address without a prerendered page of its own until its data has loaded. */
export const WaitingPage = ({ base, what }: { readonly base: string; readonly what: string }) => (
  <LightPage base={base}>
    <main className="page">
      <p role="status" className="needs-script">
        Chargement {what}…
      </p>
      <noscript>
        <p>
          Les pages des communes et des intercommunalités demandent JavaScript. Celles des{' '}
          <a href={linksFrom(base).whole(PATHS.territories)}>régions et des départements</a> se lisent sans.
        </p>
      </noscript>
    </main>
  </LightPage>
);

/** The page of a small territory until the browser renders the whole one; all there is of it without JavaScript. */
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
          <article className="page" data-page="territory">
            <Breadcrumb {...props} />
            <h1 className={styles.title}>{record.name}</h1>
            <p className={styles.facts}>
              <span>{kindLabel(record)}</span>{' '}
              <strong>{`${count(population)} ${population > 1 ? 'habitants' : 'habitant'}`}</strong>
            </p>
            <SheetList {...props} />
            <noscript>
              <p className="note">Ses chiffres, ses voisins et la carte interactive demandent JavaScript.</p>
            </noscript>
          </article>
        </div>
      </main>
    </LightPage>
  );
}

function Breadcrumb({ record, base }: LightTerritoryPageProps) {
  return (
    // As high as the breadcrumb and the close button of a whole page.
    <nav aria-label="Fil d’Ariane" className={`target ${parts.breadcrumb} ${parts.line}`}>
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

/** Sheets of the territory, then of the territories inside it. */
function SheetList({ record, catalogue, base }: LightTerritoryPageProps) {
  const scope: ListScope = { of: 'territory', key: record.key };
  const sheets = sheetsInScope(catalogue, scope);
  const all = `Les ${count(sheets.length)} fiches`;
  return (
    <section className={`stack ${styles.part}`}>
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
