import type { ReactNode } from 'react';
import { embeddedView, wholeView } from '../address/embed-addresses.ts';
import { site, themeOf } from '../data/settings.ts';
import { LevelMark } from '../outline/LevelMark.tsx';
import { sheetCount } from '../text/french-numbers.ts';
import { Button } from '../ui/Button.tsx';
import { EmbeddedMap, MapTools } from './EmbeddedMap.tsx';
import { linksFrom } from './embedded-links.ts';
import type { EmbeddedPage, EmbeddedSetting, EmbeddedSheet } from './embedded-page.ts';

const SOURCES = `Population municipale\u00a0: Insee. ${site.attribution}`;

type DocumentProps = EmbeddedPage & EmbeddedSetting;

/** A whole page, without React in the browser: links lead to the atlas in a tab of their own, a small script does the rest. */
export function EmbeddedDocument(props: DocumentProps) {
  const { view, title, base, script, madeScript, style } = props;
  const isMade = view.kind === 'comparison' || view.kind === 'derived';
  const name = title === site.name ? title : `${title} · ${site.name}`;
  return (
    <html lang="fr">
      <head>
        <meta charSet="utf-8" />
        <title>{name}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <base target="_blank" />
        <link rel="icon" href={`${base}favicon.svg`} type="image/svg+xml" />
        <link rel="stylesheet" href={style} />
        <script src={isMade ? madeScript : script} />
      </head>
      <body data-view={view.kind} data-address={embeddedView(view)}>
        {/* One landmark, with a name: the page around the frame has its own. */}
        <main aria-label={title}>
          <Content {...props} />
          <footer>
            <a href={linksFrom(base).whole(wholeView(view))}>
              Ouvrir dans la {site.name}
              <NewTab />
            </a>
          </footer>
        </main>
      </body>
    </html>
  );
}

function Content(props: DocumentProps) {
  if (props.view.kind === 'comparison') return <ToCompare {...props} />;
  if (props.view.kind === 'derived') return <ToDerive {...props} />;
  return props.view.kind === 'sheet' ? <OneSheet {...props} /> : <MapAndList {...props} />;
}

interface ToFillProps extends Pick<DocumentProps, 'title' | 'base'> {
  readonly className: string;
  /** What wants JavaScript. */
  readonly subject: string;
  readonly children?: ReactNode;
}

/** The script fills it with what the address asks for. */
function ToFill({ title, base, className, subject, children }: ToFillProps) {
  return (
    <>
      <header>
        <h1>{title}</h1>
      </header>
      <div className={className} data-root={base}>
        <noscript>
          <p>{`${subject} demande JavaScript. Le lien ci-dessous mène à la carte entière.`}</p>
        </noscript>
        {children}
      </div>
    </>
  );
}

const ToCompare = ({ title, base }: DocumentProps) => (
  <>
    <ToFill {...{ title, base }} className="view compared" subject="Cette comparaison" />
    <p className="sources">{SOURCES}</p>
  </>
);

const ToDerive = ({ title, base }: DocumentProps) => (
  <ToFill {...{ title, base }} className="view derived" subject="Cette vue">
    <p role="status" />
    <section className="static-map" aria-label="Carte" hidden>
      <MapTools />
    </section>
  </ToFill>
);

const NewTab = () => <span className="visually-hidden new-tab"> (nouvel onglet)</span>;

function MapAndList(props: DocumentProps) {
  const { title, sheets, count, base, territory } = props;
  return (
    <>
      <header>
        <h1>{title}</h1>
        <p>{count === 0 ? 'Aucune fiche pour l’instant' : sheetCount(count)}</p>
      </header>
      <div className="view">
        <EmbeddedMap {...props} />
        {territory && (
          <dl hidden data-kilometres={territory.kilometres}>
            {territory.facts.map(([name, value]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        )}
        <section className="card" aria-labelledby="resume" hidden>
          <div className="about" />
          <Button look="bare" className="close" aria-label="Fermer le résumé">
            ×
          </Button>
        </section>
        {sheets.length > 0 && (
          <ul className="list" aria-label="Fiches">
            {sheets.map((sheet) => (
              <ListedSheet key={sheet.id} sheet={sheet} base={base} />
            ))}
            {count > sheets.length && (
              <li className="more">Et {count - sheets.length} autres dans la carte entière.</li>
            )}
          </ul>
        )}
      </div>
    </>
  );
}

const markOf = ({ level, theme }: EmbeddedSheet) => (
  <LevelMark level={level} theme={{ id: theme, icon: themeOf(theme).icon }} />
);

function ListedSheet({ sheet, base }: { readonly sheet: EmbeddedSheet; readonly base: string }) {
  const { id, title, where, theme, summary, within } = sheet;
  return (
    <li data-sheet={id} data-within={within.join(' ')}>
      <a href={linksFrom(base).sheet(id)}>
        {markOf(sheet)}
        <span>
          <span className="title">{title}</span>
          <span className="where">{where}</span>
          <NewTab />
        </span>
      </a>
      <p hidden data-themes={themeOf(theme).label}>
        {summary}
      </p>
    </li>
  );
}

function OneSheet(props: DocumentProps) {
  const { sheets, base } = props;
  const [sheet] = sheets;
  if (!sheet) return null;
  return (
    <div className="view">
      <EmbeddedMap {...props} />
      <article>
        <p className="kicker">
          {markOf(sheet)}
          {sheet.where} · {themeOf(sheet.theme).label}
        </p>
        <h1>{sheet.title}</h1>
        <p>{sheet.summary}</p>
        {sheet.figures.length > 0 && (
          <ul className="figures" aria-label="Chiffres clés">
            {sheet.figures.map(({ before, numeral, after }) => (
              <li key={numeral + after}>
                {before} <strong>{numeral}</strong> {after}
              </li>
            ))}
          </ul>
        )}
        <a className="main" href={linksFrom(base).sheet(sheet.id)}>
          Lire la fiche
          <NewTab />
        </a>
      </article>
    </div>
  );
}
