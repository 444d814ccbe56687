import { Link } from '@tanstack/react-router';
import { MOST_COMPARED } from '../../core/comparison/compared-set.ts';
import type { Catalogue, Theme } from '../../core/sheet/catalogue.ts';
import { territoryOf } from '../../core/sheet/catalogue-index.ts';
import { listPageName } from '../../core/sheet/list-pages.ts';
import { PAGE_SIZE } from '../../core/sheet/page-window.ts';
import { sheetCount } from '../../core/text/french-numbers.ts';
import { PATHS } from '../../state/address/addresses.ts';
import { themes } from '../../state/data/settings.ts';
import { HEADING_ID } from '../../state/focus/element-ids.ts';
import { arriveAtTitle, useArrival } from '../../state/focus/use-arrival.ts';
import { hoverHandlers } from '../../state/map/hover.ts';
import { ThemeIcon } from '../../ui/ThemeIcon.tsx';
import { SheetsOffline } from '../offline/SheetsOffline.tsx';
import { CompareLink } from '../shared/CompareLink.tsx';
import { PageLink, ProposeSheetLink } from '../shared/PageLink.tsx';
import { PageTop } from '../shared/PageTop.tsx';
import { CardList, Numeral } from './CardList.tsx';
import type { ListProps } from './FilterChoices.tsx';
import { PagedList } from './PagedList.tsx';
import styles from './ThemePanel.module.css';

interface ThemePanelProps extends ListProps {
  /** That `shown` has the sheets of. */
  readonly theme: Theme;
}

export function ThemePanel({ theme, catalogue, shown }: ThemePanelProps) {
  useArrival(`thème ${theme.id}`, arriveAtTitle);
  const { sheets } = shown;
  const places = new Set(sheets.flatMap(({ territories }) => territories)).size;
  const ids = sheets.map(({ id }) => id);
  return (
    <article className="page" aria-labelledby={HEADING_ID} data-theme={theme.id}>
      <PageTop closes="la page du thème" here="Thème" />
      <header className={styles.head}>
        <ThemeIcon sign={theme.icon} size={34} />
        <h1 tabIndex={-1} id={HEADING_ID}>
          {theme.label}
        </h1>
        {theme.sentence && <p>{theme.sentence}</p>}
      </header>
      {sheets.length === 0 ? (
        <p className={styles.aside}>
          Aucune fiche sur ce thème pour l’instant. <ProposeSheetLink />
        </p>
      ) : (
        <>
          <ThemeFigures catalogue={catalogue} sheets={sheets} />
          <h2 className={`title ${styles.count}`}>
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
          {sheets.length > PAGE_SIZE && (
            <noscript>
              <p className={styles.aside}>
                <PageLink page={listPageName({ of: 'theme', theme: theme.id })}>
                  Toutes les fiches du thème, page par page
                </PageLink>
              </p>
            </noscript>
          )}
        </>
      )}
      {ids.length > 1 && ids.length <= MOST_COMPARED && (
        <p className={`no-print ${styles.aside}`}>
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

function OtherThemes({ catalogue, but }: { readonly catalogue: Catalogue; readonly but: Theme }) {
  const others = themes.filter(({ id }) => id !== but.id);
  if (others.length === 0) return null;
  const count = (theme: Theme) => catalogue.sheets.filter((sheet) => sheet.themes.includes(theme.id)).length;
  return (
    <nav className={`ruled apart no-print ${styles.others}`} aria-labelledby="autres-themes">
      <h2 id="autres-themes" className="title">
        Autres thèmes
      </h2>
      <ul>
        {others.map((theme) => (
          <li key={theme.id} className="row spread" data-theme={theme.id}>
            <Link className="target plain-link" to={PATHS.theme} params={{ id: theme.id }}>
              <ThemeIcon sign={theme.icon} size={17} />
              {theme.label}
            </Link>
            <span className="note">{sheetCount(count(theme))}</span>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The lead figure of each sheet, side by side; a list beyond reads better than more of them. */
const MOST_FIGURES = 8;

function ThemeFigures({ catalogue, sheets }: Pick<Catalogue, 'sheets'> & { readonly catalogue: Catalogue }) {
  const cards = sheets
    .flatMap((card) => (card.figure ? [{ card, figure: card.figure }] : []))
    .slice(0, MOST_FIGURES);
  if (cards.length === 0) return null;
  return (
    <ul className={`apart ${styles.figures}`} aria-label="Un chiffre par fiche">
      {cards.map(({ card, figure }) => {
        const territory = territoryOf(catalogue, card);
        return (
          <li key={card.id} className={`small ${styles.figure}`} {...hoverHandlers(territory.key)}>
            <span>
              {figure.before} <Numeral>{figure.numeral}</Numeral>
            </span>{' '}
            <span>{figure.after}</span>{' '}
            <Link className="strong" to={PATHS.sheet} params={{ id: card.id }}>
              {territory.name}
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
