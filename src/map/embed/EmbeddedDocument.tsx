import type { DrawnMap as Drawing } from '../../core/formats/static-map-shapes.ts';
import { sheetCount } from '../../core/text/french-numbers.ts';
import { linksFrom } from '../../state/address/addresses.ts';
import { wholeView } from '../../state/address/embed-addresses.ts';
import { site, themeOf } from '../../state/data/settings.ts';
import { Button } from '../../ui/Button.tsx';
import { LevelMark } from '../outline/LevelMark.tsx';
import { DrawnMap } from '../svg/DrawnMap.tsx';
import type { EmbeddedPage, EmbeddedSetting, EmbeddedSheet } from './embedded-page.ts';

type DocumentProps = EmbeddedPage & EmbeddedSetting;

/** A whole page, without React in the browser: links lead to the atlas in a tab of their own, a small script does the rest. */
export function EmbeddedDocument(props: DocumentProps) {
  const { view, title, base, script, style } = props;
  const name = title === site.name ? title : `${title} · ${site.name}`;
  return (
    <html lang="fr">
      <head>
        <meta charSet="utf-8" />
        <title>{name}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <base target="_blank" />
        <link rel="icon" href={base + site.favicon.file} type={site.favicon.type} />
        <link rel="stylesheet" href={style} />
        <script src={script} />
      </head>
      <body data-view={view.kind}>
        {/* One landmark, with a name: the page around the frame has its own. */}
        <main aria-label={title}>
          <Content {...props} />
        </main>
      </body>
    </html>
  );
}

type DrawnProps = DocumentProps & { readonly drawing: Drawing };

function Content(props: DocumentProps) {
  const { view, drawing } = props;
  if (drawing === null) return <Missing {...props} />;
  const View = view.kind === 'sheet' ? OneSheet : MapAndList;
  return (
    <>
      <View {...props} drawing={drawing} />
      <footer className="ruled small">
        <WholeLink {...props} className="target strong" />
      </footer>
    </>
  );
}

const WholeLink = ({
  view,
  base,
  className,
}: Pick<DocumentProps, 'view' | 'base'> & { readonly className?: string }) => (
  <a className={className} href={linksFrom(base).whole(wholeView(view))}>
    Ouvrir dans la {/^carte\b/iu.test(site.name) ? site.name : `carte «\u00a0${site.name}\u00a0»`}
    <NewTab />
  </a>
);

/** The script has the link lead to what the address asks for: see `leadToPage`. */
const Missing = ({ title, view, base }: DocumentProps) => (
  <>
    <header className="row wraps">
      <h1 className="title">{site.name}</h1>
    </header>
    <div className="missing stack">
      <p>{title}</p>
      <WholeLink view={view} base={base} className="main target strong" />
    </div>
  </>
);

const NewTab = () => <span className="visually-hidden new-tab"> (nouvel onglet)</span>;

function MapAndList(props: DrawnProps) {
  const { title, sheets, count, base } = props;
  return (
    <>
      <header className="row wraps">
        <h1 className="title">{title}</h1>
        <p className="soft">{count === 0 ? 'Aucune fiche pour l’instant' : sheetCount(count)}</p>
      </header>
      <div className="view">
        <EmbeddedMap {...props} />
        <section className="summary floating" aria-labelledby="resume" hidden>
          <div className="about stack" />
          <Button look="bare" className="close bare lit" aria-label="Fermer le résumé">
            ×
          </Button>
        </section>
        {sheets.length > 0 && (
          <ul className="list divided" aria-label="Fiches">
            {sheets.map((sheet) => (
              <ListedSheet key={sheet.id} sheet={sheet} base={base} />
            ))}
            {count > sheets.length && (
              <li className="more small soft">Et {count - sheets.length} autres dans la carte entière.</li>
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
    <li className="lit" data-sheet={id} data-within={within.join(' ')}>
      <a className="row plain-link ring-inside" href={linksFrom(base).sheet(id)}>
        {markOf(sheet)}
        <span>
          <span className="name strong">{title}</span>
          <span className="where small soft">{where}</span>
          <NewTab />
        </span>
      </a>
      <p hidden data-themes={themeOf(theme).label}>
        {summary}
      </p>
    </li>
  );
}

function OneSheet(props: DrawnProps) {
  const { sheets, base } = props;
  const [sheet] = sheets;
  if (!sheet) return null;
  return (
    <div className="view">
      <EmbeddedMap {...props} />
      <article className="stack">
        <p className="kicker row small soft">
          {markOf(sheet)}
          {sheet.where} · {themeOf(sheet.theme).label}
        </p>
        <h1 className="title">{sheet.title}</h1>
        <p>{sheet.summary}</p>
        {sheet.figures.length > 0 && (
          <ul className="figures stack" aria-label="Chiffres clés">
            {sheet.figures.map(({ before, numeral, after }) => (
              <li key={numeral + after}>
                {before} <strong className="title">{numeral}</strong> {after}
              </li>
            ))}
          </ul>
        )}
        <a className="main target strong" href={linksFrom(base).sheet(sheet.id)}>
          Lire la fiche
          <NewTab />
        </a>
      </article>
    </div>
  );
}

/** What a button of the map does, for the script: see `mapView`. */
const CLOSER = [
  ['in', 'Zoomer', 'M12 5v14M5 12h14'],
  ['out', 'Dézoomer', 'M5 12h14'],
  ['whole', 'Recentrer la carte', 'M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5'],
] as const;

const WAYS = [
  ['up', 'Aller vers le nord', 'M6 14l6-6 6 6'],
  ['left', 'Aller vers l’ouest', 'M14 6l-6 6 6 6'],
  ['right', 'Aller vers l’est', 'M10 6l6 6-6 6'],
  ['down', 'Aller vers le sud', 'M6 10l6 6 6-6'],
] as const;

function EmbeddedMap({ drawing, backdrop, backdropFile, base }: DrawnProps) {
  return (
    <section className="static-map" aria-label="Carte">
      <DrawnMap drawing={drawing} backdrop={backdrop} backdropFile={backdropFile} base={base} />
      {/* The script shows them. */}
      <div className="tools" hidden>
        <Tools acts={CLOSER} />
        <div className="ways" hidden>
          <Tools acts={WAYS} />
        </div>
      </div>
    </section>
  );
}

function Tools({ acts }: { readonly acts: typeof CLOSER | typeof WAYS }) {
  return acts.map(([act, name, path]) => (
    <Button key={act} look="bare" className="card" data-act={act} aria-label={name} title={name}>
      <svg width="20" height="20" viewBox="0 0 24 24" aria-hidden="true">
        <path
          d={path}
          fill="none"
          stroke="currentColor"
          strokeWidth="2.5"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
    </Button>
  ));
}
