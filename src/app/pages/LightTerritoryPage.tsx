import { listPagePath, PATHS, sheetPath, territoryPath } from '../../address/addresses.ts';
import { themeOf } from '../../data/settings.ts';
import type { Catalogue } from '../../domain/sheet/catalogue.ts';
import { territoryOf } from '../../domain/sheet/catalogue-index.ts';
import { type ListScope, listPageName, sheetsInScope } from '../../domain/sheet/list-pages.ts';
import { PAGE_SIZE } from '../../domain/sheet/page-window.ts';
import { kindLabel } from '../../domain/territory/level.ts';
import type { TerritoryRecord } from '../../domain/territory/territory-record.ts';
import { Drawings } from '../../outline/drawings.tsx';
import { LevelMark } from '../../outline/LevelMark.tsx';
import breadcrumb from '../../panels/shared/Breadcrumb.module.css';
import links from '../../panels/shared/SheetLink.module.css';
import styles from '../../panels/territory/TerritoryPanel.module.css';
import { count } from '../../text/french-numbers.ts';
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

/** What is read before the page of a small territory is there, and without JavaScript: plain links, no router. */
export function LightTerritoryPage(props: LightTerritoryPageProps) {
  const { record, base } = props;
  const { population } = record.indicators;
  return (
    <div className={shell.shell}>
      <PageHead {...territoryHead(record)} />
      <header className={shell.header}>
        <a href={base} className={shell.name}>
          <SiteName />
        </a>
      </header>
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
    </div>
  );
}

const from = (base: string, path: string) => base + path.slice(1);

function Trail({ record, base }: LightTerritoryPageProps) {
  return (
    <nav aria-label="Fil d’Ariane" className={`${breadcrumb.breadcrumb} ${breadcrumb.line} ${shell.above}`}>
      <ol>
        <li>
          <a href={from(base, PATHS.home)}>France</a>
        </li>
        {record.parents
          .filter(({ share }) => share !== 'part')
          .map(({ key, level, code, name }) => (
            <li key={key}>
              <a href={from(base, territoryPath(level, code))}>{name}</a>
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
            <a className={links.link} href={from(base, sheetPath(sheet.id))}>
              <Drawings areLater>
                <LevelMark level={territoryOf(catalogue, sheet).level} theme={themeOf(sheet.themes[0])} />
              </Drawings>
              {sheet.title}
            </a>
          </li>
        ))}
      </ul>
      {sheets.length > PAGE_SIZE && <a href={from(base, listPagePath(listPageName(scope)))}>{all}</a>}
    </section>
  );
}
