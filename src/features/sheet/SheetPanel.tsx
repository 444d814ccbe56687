import { useSearch } from '@tanstack/react-router';
import { Bookmark, BookmarkCheck, Columns2, ExternalLink, Mail, Phone } from 'lucide-react';
import { useState } from 'react';
import { groupBy } from '../../core/collections/group-by.ts';
import { RESEMBLANCE } from '../../core/indicators/colouring-names.ts';
import type { Catalogue, SheetSummary } from '../../core/sheet/catalogue.ts';
import { findSheet, territoryOf } from '../../core/sheet/catalogue-index.ts';
import { telephoneHref } from '../../core/sheet/contact-patterns.ts';
import { MOST_IN_DOSSIER } from '../../core/sheet/dossier.ts';
import type { Initiative, Section, SectionKind } from '../../core/sheet/initiative.ts';
import { leadFiguresAt } from '../../core/sheet/lead-figures.ts';
import { listWalk } from '../../core/sheet/listed-sheets.ts';
import { paperLength } from '../../core/sheet/paper-length.ts';
import { offerHeading, offerHint } from '../../core/similarity/offer-words.ts';
import { sheetCount } from '../../core/text/french-numbers.ts';
import { lazyCode } from '../../state/data/resource.ts';
import { themeOf } from '../../state/data/settings.ts';
import { useResource } from '../../state/data/use-resource.ts';
import { announce } from '../../state/focus/announcements.ts';
import { HEADING_ID, sectionId } from '../../state/focus/element-ids.ts';
import { arriveAtTitle, useArrival, useStep } from '../../state/focus/use-arrival.ts';
import { useShownSheets } from '../../state/list/use-shown-sheets.ts';
import { setPanelHeight } from '../../state/panel/panel-height.ts';
import { toggleInMyDossier, useMyDossier } from '../../state/reader/my-dossier.ts';
import { Button, ButtonAnchor } from '../../ui/Button.tsx';
import { ActionRow, PrintAction, ShareAction } from '../shared/ActionRow.tsx';
import { CompareLink } from '../shared/CompareLink.tsx';
import { PrintedAddress } from '../shared/PrintedAddress.tsx';
import { SheetItems, SheetLink } from '../shared/SheetLink.tsx';
import { TerritoryLink } from '../shared/TerritoryLink.tsx';
import { Resemblance } from './Resemblance.tsx';
import { SheetHeader } from './SheetHeader.tsx';
import styles from './SheetPanel.module.css';
import { Captions, LeadFigures, SheetSections, SourceLine } from './SheetSections.tsx';

interface SheetPanelProps {
  readonly sheet: Initiative;
  readonly catalogue: Catalogue;
}

export function SheetPanel({ sheet, catalogue }: SheetPanelProps) {
  useArrival(sheet.id, arriveAtTitle);
  const card = findSheet(catalogue, sheet.id);
  if (!card) throw new Error(`catalogue without the sheet ${sheet.id}`);
  const { sections, likeness, details: { contact, site } = {} } = sheet;
  const territory = territoryOf(catalogue, card);
  const isOnMap = useSearch({ from: '__root__' }).couleur === RESEMBLANCE;
  useStep(String(isOnMap), () => {
    setPanelHeight(isOnMap ? 'peek' : 'half');
    arriveAtTitle();
  });
  return (
    <article
      className={styles.sheet}
      aria-labelledby={HEADING_ID}
      data-page="sheet"
      data-shows={likeness && isOnMap ? RESEMBLANCE : undefined}
      data-theme={card.themes[0]}
      data-paper="sheet"
      data-paper-length={paperLength(sections)}
    >
      <ActionRow catalogue={catalogue} isOnMap={isOnMap} closes="la fiche">
        <DossierButton sheet={sheet.id} />
        <CompareLink look="action" set={{ keys: [], sheets: [sheet.id] }} label="Comparer cette fiche">
          <Columns2 size={17} aria-hidden="true" /> Comparer
        </CompareLink>
        <WaysOut details={sheet.details} />
        <PrintAction />
        <ShareAction />
      </ActionRow>
      <SheetHeader sheet={sheet} territory={territory} />
      <div className={styles.provenance}>
        <SourceLine sheet={sheet} />
      </div>
      <div className={styles.columns}>
        <SheetContents key={sheet.id} sections={sections} />
        <div className={styles.text}>
          <LeadFigures sections={sections} />
          <PullQuote sections={sections} />
          <div data-paper="body">
            <SheetSections sections={sections} />
            {!contact && (
              <p className="note apart no-print">
                Cette fiche ne donne pas de contact. {site && <a href={site}>Site du projet</a>}
              </p>
            )}
            <Captions sections={sections} />
            <PrintedAddress />
          </div>
          <footer className={`small ruled apart ${styles.footer}`}>
            {likeness && <Resemblance likeness={likeness} territory={territory} isOnMap={isOnMap} />}
            <MoreSheets catalogue={catalogue} current={card} offered={sheet.offered} />
          </footer>
        </div>
      </div>
    </article>
  );
}

/** Links to whom to ask and to the project's site, where the author gives them; the end of the sheet and paper have them too. */
function WaysOut({ details: { contact, site } = {} }: Pick<Initiative, 'details'>) {
  const { nom, courriel, telephone, page } = contact ?? {};
  const call = telephone && telephoneHref(telephone);
  const asked = courriel ? `mailto:${courriel}` : page;
  const ways = [
    {
      words: 'Contacter',
      Sign: Mail,
      href: asked ?? call,
      to: nom ?? courriel ?? telephone ?? 'par une page',
    },
    { words: 'Appeler', Sign: Phone, href: asked && call, to: nom ?? telephone },
    { words: 'Site', Sign: ExternalLink, href: site, to: 'du projet' },
  ];
  return ways.map(
    ({ words, Sign, href, to }) =>
      href && (
        <ButtonAnchor key={words} look="action" href={href} aria-label={`${words} ${to}`} data-way={words}>
          <Sign size={17} aria-hidden="true" /> {words}
        </ButtonAnchor>
      ),
  );
}

interface MoreSheetsProps extends Pick<SheetPanelProps, 'catalogue'>, Pick<Initiative, 'offered'> {
  readonly current: SheetSummary;
}

function MoreSheets({ catalogue, current, offered }: MoreSheetsProps) {
  const { previous, next } = listWalk(catalogue.sheets, current, useShownSheets(catalogue).sheets);
  const entries = offered.flatMap((offer) => {
    const card = findSheet(catalogue, offer.sheet);
    return card ? [{ sheet: card, territory: territoryOf(catalogue, card), offer }] : [];
  });
  const territory = territoryOf(catalogue, current);
  return (
    <div className={`stack apart ${styles.more}`}>
      {[...groupBy(entries, ({ offer }) => offer.reason)].map(([reason, group]) => (
        <section key={reason}>
          <h2 className="title">{offerHeading(reason, themeOf(current.themes[0]).label)}</h2>
          <SheetItems sheets={group} hintOf={({ offer }) => offerHint(offer)} />
        </section>
      ))}
      {territory.level !== 'france' && (
        <p>
          <TerritoryLink territory={territory}>
            Voisins et territoires comparables {territory.of}
          </TerritoryLink>
        </p>
      )}
      <nav aria-label="Fiches voisines dans la liste" className="ruled">
        {previous && (
          <SheetLink territory={territoryOf(catalogue, previous)} card={previous} hint="Fiche précédente" />
        )}
        {next && <SheetLink territory={territoryOf(catalogue, next)} card={next} hint="Fiche suivante" />}
      </nav>
    </div>
  );
}

/** The beginning of the quotation, set large; the link leads to the whole, in its place in the text. */
export function PullQuote({ sections }: { readonly sections: readonly Section[] }) {
  const at = sections.findIndex(({ quotation }) => quotation?.excerpt);
  const { excerpt, author, duty } = sections[at]?.quotation ?? {};
  if (!excerpt) return null;
  return (
    <figure className={`stack above no-print ${styles.pull}`} data-part="pull-quote">
      <blockquote>
        «{'\u00a0'}
        {excerpt.text}
        {'\u00a0'}»
      </blockquote>
      <figcaption className="note">
        <strong>{author}</strong>
        {duty && `, ${duty}`}
        {!excerpt.isWhole && <a href={`#${sectionId(at)}`}>Lire toute la citation</a>}
      </figcaption>
    </figure>
  );
}

const WORDS: Readonly<Partial<Record<SectionKind, string>>> = {
  figures: 'Chiffres',
  why: 'Pourquoi',
  how: 'Concrètement',
  outcome: 'Effets',
  plus: 'Le «\u00a0plus\u00a0»',
  stakeholders: 'Partenaires',
  quotation: 'Citation',
};

const readingCode = lazyCode(async () => (await import('./follow-reading.ts')).followReading);

function SheetContents({ sections }: { readonly sections: readonly Section[] }) {
  const { value: followReading } = useResource(readingCode, 'asks');
  const lead = leadFiguresAt(sections);
  const entries = sections
    .map(({ kind, heading }, at) => ({ at, words: WORDS[kind] ?? heading }))
    .filter(({ words }) => words !== '')
    .toSorted((a, b) => Number(b.at === lead) - Number(a.at === lead));
  return (
    <nav
      ref={followReading}
      className={`small stuck ring-inside no-print ${styles.contents}`}
      aria-label="Dans cette fiche"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls
      tabIndex={0}
    >
      <ol>
        {entries.map(({ at, words }) => (
          <li key={at}>
            <a href={`#${sectionId(at)}`} className="target plain-link ring-inside">
              {words}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** Adds a sheet to the dossier that this device keeps, or removes it: `aria-pressed` says which, under one name. */
function DossierButton({ sheet }: { readonly sheet: string }) {
  const mine = useMyDossier();
  const [isRefused, setRefused] = useState(false);
  const isIn = mine.includes(sheet);
  const isFull = !isIn && mine.length >= MOST_IN_DOSSIER;
  const toggle = () => {
    const isKept = toggleInMyDossier(sheet);
    setRefused(!isKept);
    if (!isKept) return;
    const change = isIn ? 'retirée du' : 'ajoutée au';
    announce(`Fiche ${change} dossier : ${sheetCount(mine.length + (isIn ? -1 : 1))}.`);
  };
  const Sign = isIn ? BookmarkCheck : Bookmark;
  return (
    <>
      <Button
        look="action"
        aria-label="Dossier : garder cette fiche"
        aria-pressed={isIn}
        disabled={isFull}
        onClick={toggle}
      >
        <Sign size={17} aria-hidden="true" /> Dossier
      </Button>
      {isFull && (
        <p>
          Le dossier est plein{'\u00a0'}: il tient {MOST_IN_DOSSIER} fiches.
        </p>
      )}
      {isRefused && <p role="alert">Le navigateur refuse de garder des fiches sur cet appareil.</p>}
    </>
  );
}
