import { Link, useLocation } from '@tanstack/react-router';
import { Columns2, Star } from 'lucide-react';
import { type ComponentProps, Fragment, useState } from 'react';
import { pageFigures } from '../../core/indicators/indicators.ts';
import type { LocatedSheet, NestedSheet } from '../../core/sheet/catalogue-index.ts';
import { concernedSheets, type SheetsAround, sheetsNearToFar } from '../../core/sheet/concerned-sheets.ts';
import {
  isGrouping,
  kindLabel,
  type Level,
  levelInSentence,
  levelPlural,
  levelPointedAt,
  neighboursHeading,
} from '../../core/territory/levels.ts';
import type { Territory } from '../../core/territory/territory.ts';
import type { Share } from '../../core/territory/territory-record.ts';
import {
  neighbourRows,
  type RoutedTerritory,
  type TerritoryView,
} from '../../core/territory/territory-view.ts';
import { withArticle } from '../../core/text/french-names.ts';
import { count } from '../../core/text/french-numbers.ts';
import { LevelName } from '../../map/outline/LevelName.tsx';
import { PATHS } from '../../state/address/addresses.ts';
import { site } from '../../state/data/settings.ts';
import { HEADING_ID, NEIGHBOURS_ID } from '../../state/focus/element-ids.ts';
import { arriveAtTitle, useArrival } from '../../state/focus/use-arrival.ts';
import { rememberMyTerritory, useMyTerritory } from '../../state/reader/my-territory.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { SheetsOffline } from '../offline/SheetsOffline.tsx';
import { PrintAction, ShareAction } from '../shared/ActionRow.tsx';
import { CompareLink } from '../shared/CompareLink.tsx';
import { FigureSources } from '../shared/FigureSources.tsx';
import { PageLink } from '../shared/PageLink.tsx';
import pageActions from '../shared/PageParts.module.css';
import { Breadcrumb, PageTop } from '../shared/PageTop.tsx';
import { PrintedAddress } from '../shared/PrintedAddress.tsx';
import { SheetItems } from '../shared/SheetLink.tsx';
import { TerritoryLink } from '../shared/TerritoryLink.tsx';
import { Ideas } from './Ideas.tsx';
import { NearToFar, OVERSEAS_ID, otherOverseas } from './NearToFar.tsx';
import { ComparableList, NeighbourItems, orderNote } from './NeighbourList.tsx';
import { Part } from './Part.tsx';
import { arriveInRose, hasRose, RoseSection } from './RoseSection.tsx';
import { TerritoryOnPaper } from './TerritoryOnPaper.tsx';
import styles from './TerritoryPanel.module.css';

/** The page of a territory: its own figures and sheets first, then wider, neighbouring and comparable territories. */
export function TerritoryPanel({ view, catalogue }: ComponentProps<typeof NearToFar>) {
  const { record, neighbours, comparable } = view;
  const isInRose = useLocation({ select: ({ hash, search }) => hash === NEIGHBOURS_ID || search.rose });
  useArrival(record.key, isInRose ? arriveInRose : arriveAtTitle, record);
  const overseas = otherOverseas(catalogue, record);
  return (
    <article className="page" aria-labelledby={HEADING_ID} data-page="territory">
      <PageTop closes="la page du territoire">
        <Breadcrumb territory={record} />
      </PageTop>
      <TerritoryOnPaper view={view} />
      <h1 tabIndex={-1} id={HEADING_ID} className={styles.title}>
        {record.name}
      </h1>
      <Facts view={view} />
      <div className={`row wraps equal-parts needs-script no-print ${pageActions.actions} ${styles.actions}`}>
        <MyTerritoryButton territory={record} />
        <CompareLink look="action" set={{ keys: [record.key], sheets: [] }}>
          <Columns2 size={17} aria-hidden="true" /> Comparer
        </CompareLink>
        <PrintAction />
        <ShareAction />
      </div>
      <NearToFar view={view} catalogue={catalogue} />
      <Sheets record={record} catalogue={catalogue} />
      {neighbours.map((group) =>
        view.outline && hasRose(group.level) ? (
          <RoseSection key={group.level} view={view} group={group} catalogue={catalogue} />
        ) : (
          <Part key={`${record.key} ${group.level}`} heading={neighboursHeading(group.level)}>
            <NeighbourItems
              of={record.key}
              territories={neighbourRows(group, site.contours.kind)}
              note={orderNote(group.level)}
              catalogue={catalogue}
            />
          </Part>
        ),
      )}
      {neighbours.length === 0 && hasRose(record.level) && (
        <p id={NEIGHBOURS_ID} className={`apart ${styles.part}`}>
          Aucune limite avec un autre territoire français.
        </p>
      )}
      {overseas.length > 0 && (
        <Part key={record.key} id={OVERSEAS_ID} heading="Autres territoires d’outre-mer">
          <NeighbourItems of={record.key} territories={overseas} catalogue={catalogue} />
        </Part>
      )}
      {comparable.length > 0 && (
        <ComparableList of={record.key} comparable={comparable} catalogue={catalogue} />
      )}
      <Indicators view={view} />
      <PrintedAddress />
    </article>
  );
}

/** A commune that has merged into another. */
export function FormerTerritoryPanel({ former }: Extract<RoutedTerritory, { readonly former: unknown }>) {
  useArrival(`ancienne ${former.code}`, arriveAtTitle);
  return (
    <article className="page" aria-labelledby={HEADING_ID}>
      <p>
        <Link to={PATHS.home}>← Toutes les fiches</Link>
      </p>
      <h1 tabIndex={-1} id={HEADING_ID} className={styles.title}>
        {former.name || `Commune ${former.code}`}
      </h1>
      <Notice tone="quiet" className="small">
        Cette commune n’existe plus au Code officiel géographique de 2026. Son territoire fait partie de{' '}
        <TerritoryLink territory={former.today}>{former.today.name}</TerritoryLink>.
      </Notice>
    </article>
  );
}

function MyTerritoryButton({ territory }: { readonly territory: Territory }) {
  const kept = useMyTerritory()?.key === territory.key;
  const [isRefused, setRefused] = useState(false);
  const toggle = () => setRefused(!rememberMyTerritory(kept ? null : territory));
  return (
    <>
      <Button look="action" aria-pressed={kept} onClick={toggle}>
        <Star size={17} aria-hidden="true" fill={kept ? 'currentColor' : 'none'} />
        C’est mon territoire
      </Button>
      {isRefused && <p role="alert">Le navigateur refuse de garder un territoire sur cet appareil.</p>}
    </>
  );
}

/** Maximum number of sheets listed of wider territories: their own pages have them all. */
const MAX_WIDER = 12;

/** Maximum number of sheets listed here: the paginated list has the rest. */
const MAX_LISTED = 50;

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

/** Of the territory, then of those that contain it; ideas from elsewhere; of those inside it, then of others within the same wider ones. */
function Sheets({ record, catalogue }: ComponentProps<typeof Ideas>) {
  const { here, including, inside } = concernedSheets(catalogue, record);
  // For duplicates: a grouping and a département may each contain part of the other.
  const listedIds = new Set([...here, ...including, ...inside].map(({ sheet }) => sheet.id));
  return (
    <>
      {here.length > 0 && (
        <Part heading={`Fiches ${record.of}`}>
          <SheetItems sheets={here.slice(0, MAX_LISTED)} />
        </Part>
      )}
      {including.length > 0 && (
        <Part heading={`Fiches qui concernent ${here.length > 0 ? 'aussi ' : ''}${withArticle(record)}`}>
          <SheetItems sheets={including.slice(0, MAX_WIDER)} hintOf={(one) => placeHint(one, one.share)} />
        </Part>
      )}
      <Ideas record={record} catalogue={catalogue} />
      {inside.length > 0 && (
        <section className={`stack apart ${styles.part}`}>
          <h2>
            Fiches des <LevelNames sheets={inside} /> {record.of}
          </h2>
          <SheetItems sheets={inside.slice(0, MAX_LISTED)} hintOf={(one) => placeHint(one, one.share)} />
        </section>
      )}
      {Math.max(here.length, inside.length) > MAX_LISTED && (
        <PageLink page={`liste-${record.level}-${record.code}-1`}>Toutes les fiches {record.of}</PageLink>
      )}
      <SheetsOffline name={record.key} ids={[...here, ...inside].map(({ sheet }) => sheet.id)} />
      {sheetsNearToFar(catalogue, record).wider.map(({ around, sheets }) => (
        <WiderList
          key={around.key}
          around={around}
          sheets={sheets.filter(({ sheet }) => !listedIds.has(sheet.id))}
        />
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

/** Sheets of other territories within a wider one (`around`); those of this page are listed above. */
function WiderList({ around, sheets }: SheetsAround) {
  const { level, name } = around;
  if (sheets.length === 0) return null;
  return (
    <section className={`stack apart ${styles.part}`}>
      <h2>
        Ailleurs à l’échelle <LevelName level={level} words={ofLevel(level)} />
        {'\u00a0'}: {name}
      </h2>
      <SheetItems sheets={sheets.slice(0, MAX_WIDER)} hintOf={(one) => placeHint(one, 'whole')} />
      {sheets.length > MAX_WIDER && (
        <TerritoryLink territory={around}>Toutes les fiches à cette échelle</TerritoryLink>
      )}
    </section>
  );
}

function Indicators({ view: { record, seat } }: { readonly view: TerritoryView }) {
  if (record.indicators.communes === 0)
    return (
      <p className="note">
        Membres à compléter{'\u00a0'}: {record.article}
        {record.name} est placé à son siège{seat && `, ${seat.name}`}. Ni sa population, ni son contour ne
        sont connus.
      </p>
    );
  return (
    <section aria-labelledby="reperes" className={`stack apart ${styles.part}`}>
      <h2 id="reperes">Repères chiffrés</h2>
      {!isGrouping(record.level) && <p className="note">code {record.code}</p>}
      <dl className={`ruled ${styles.lines} ${styles.figures}`}>
        {pageFigures(record.indicators).map(({ label, value, unit }) => (
          <div key={label}>
            <dt className="note">{label}</dt>
            <dd className="small">
              <strong className="numeral">{value}</strong> {unit}
            </dd>
          </div>
        ))}
      </dl>
      <p className="note">
        <FigureSources of={[record]} />
        {record.bare &&
          ` ${levelPointedAt(record.level)} n’a pas de contour dans nos données\u00a0: ni superficie, ni densité, ni voisins.`}
      </p>
    </section>
  );
}

/** One line of figures under the name; their year and source are in `Indicators`. */
function Facts({ view: { record, also } }: { readonly view: TerritoryView }) {
  const { population, communes } = record.indicators;
  const areas = pageFigures(record.indicators).filter(({ id }) => id === 'superficie' || id === 'densite');
  return (
    <p className={styles.facts}>
      <span>
        <LevelName level={record.level} kind={record.kind} />
        {also.map((level) => ` et ${levelInSentence(level)}`)}
      </span>{' '}
      {communes > 0 && (
        <strong>
          {count(population)} {population > 1 ? 'habitants' : 'habitant'}
        </strong>
      )}
      {areas.map(({ id, value, unit }) => (
        <Fragment key={id}>
          {' '}
          <span>
            {value} {unit}
          </span>
        </Fragment>
      ))}
    </p>
  );
}
