import { Link } from '@tanstack/react-router';
import { MOST_COMPARED } from '../../core/comparison/compared-set.ts';
import type { Catalogue, SheetSummary, Theme } from '../../core/sheet/catalogue.ts';
import { territoryOf } from '../../core/sheet/catalogue-index.ts';
import { numeralSize } from '../../core/sheet/lead-figures.ts';
import { listPageName } from '../../core/sheet/list-pages.ts';
import { PAGE_SIZE } from '../../core/sheet/page-window.ts';
import { sheetCount } from '../../core/text/french-numbers.ts';
import { PATHS } from '../../state/address/addresses.ts';
import { themes } from '../../state/data/settings.ts';
import { HEADING_ID } from '../../state/focus/element-ids.ts';
import { arriveAtTitle, useArrival } from '../../state/focus/use-arrival.ts';
import { hoverHandlers } from '../../state/hover.ts';
import type { ShownSheets } from '../../state/use-shown-sheets.ts';
import { ThemeIcon } from '../../ui/ThemeIcon.tsx';
import { CompareLink } from '../shared/CompareLink.tsx';
import { PageLink } from '../shared/PageLink.tsx';
import { PageTop } from '../shared/PageTop.tsx';
import { ProposeIt } from '../shared/ProposeIt.tsx';
import { SheetsOffline } from '../shared/SheetsOffline.tsx';
import { CardList } from './CardList.tsx';
import { PagedList } from './PagedList.tsx';
import figureStyles from './ThemeFigures.module.css';
import styles from './ThemePanel.module.css';

interface ThemePanelProps {
  readonly theme: Theme;
  readonly catalogue: Catalogue;
  /** Its sheets. */
  readonly shown: ShownSheets;
}

export function ThemePanel({ theme, catalogue, shown }: ThemePanelProps) {
  useArrival(`thème ${theme.id}`, arriveAtTitle);
  const { sheets } = shown;
  const places = new Set(sheets.flatMap(({ territories }) => territories)).size;
  const ids = sheets.map(({ id }) => id);
  return (
    <article className={styles.page} aria-labelledby={HEADING_ID} data-theme={theme.id}>
      <PageTop closes="la page du thème" here="Thème" />
      <header className={styles.head}>
        <ThemeIcon sign={theme.icon} size={34} />
        <h1 tabIndex={-1} id={HEADING_ID} className={styles.title}>
          {theme.label}
        </h1>
        {theme.sentence && <p className={styles.sentence}>{theme.sentence}</p>}
      </header>
      {sheets.length === 0 ? (
        <p className={styles.empty}>
          Aucune fiche sur ce thème pour l’instant. <ProposeIt />
        </p>
      ) : (
        <>
          <ThemeFigures catalogue={catalogue} sheets={sheets} />
          <h2 className={styles.count}>
            {sheetCount(sheets.length)}, {places === 1 ? '1 territoire' : `${places} territoires`}
          </h2>
          <PagedList sheets={sheets}>
            {(some) => (
              <CardList
                catalogue={catalogue}
                shown={shown}
                sheets={some}
                plain={some.length <= MOST_FIGURES}
              />
            )}
          </PagedList>
          {sheets.length > PAGE_SIZE && <EveryPage theme={theme} />}
        </>
      )}
      {ids.length > 1 && ids.length <= MOST_COMPARED && (
        <p className={`${styles.compare} no-print`}>
          <CompareLink set={{ keys: [], sheets: ids }} look="quiet">
            Comparer ces {ids.length} fiches
          </CompareLink>
        </p>
      )}
      <SheetsOffline name={`theme:${theme.id}`} ids={ids} />
      <OtherThemes catalogue={catalogue} but={theme} />
    </article>
  );
}

const EveryPage = ({ theme: { id } }: Pick<ThemePanelProps, 'theme'>) => (
  <p className={styles.unscripted}>
    <PageLink page={listPageName({ of: 'theme', theme: id })}>
      Toutes les fiches du thème, page par page
    </PageLink>
  </p>
);

function OtherThemes({ catalogue, but }: { readonly catalogue: Catalogue; readonly but: Theme }) {
  const others = themes.filter(({ id }) => id !== but.id);
  if (others.length === 0) return null;
  const count = (theme: Theme) => catalogue.sheets.filter((sheet) => sheet.themes.includes(theme.id)).length;
  return (
    <nav className={`${styles.others} no-print`} aria-labelledby="autres-themes">
      <h2 id="autres-themes">Autres thèmes</h2>
      <ul>
        {others.map((theme) => (
          <li key={theme.id} data-theme={theme.id}>
            <Link to={PATHS.theme} params={{ id: theme.id }}>
              <ThemeIcon sign={theme.icon} size={17} />
              {theme.label}
            </Link>
            <span className={styles.of}>{sheetCount(count(theme))}</span>
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface ThemeFiguresProps {
  readonly catalogue: Catalogue;
  readonly sheets: readonly SheetSummary[];
}

/** The lead figure of each sheet, side by side; a list beyond reads better than more of them. */
const MOST_FIGURES = 8;

function ThemeFigures({ catalogue, sheets }: ThemeFiguresProps) {
  const told = sheets
    .flatMap((card) => (card.figure ? [{ card, figure: card.figure }] : []))
    .slice(0, MOST_FIGURES);
  if (told.length === 0) return null;
  return (
    <ul className={figureStyles.figures} aria-label="Un chiffre par fiche">
      {told.map(({ card, figure }) => {
        const territory = territoryOf(catalogue, card);
        const { before, numeral, after } = figure;
        return (
          <li key={card.id} className={figureStyles.figure} {...hoverHandlers(territory.key)}>
            <span className={figureStyles.head}>
              {before} <strong data-size={numeralSize(numeral)}>{numeral}</strong>
            </span>{' '}
            <span>{after}</span>{' '}
            <Link to={PATHS.sheet} params={{ id: card.id }}>
              {territory.name}
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
