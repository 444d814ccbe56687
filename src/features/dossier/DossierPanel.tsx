import { Link } from '@tanstack/react-router';
import { ChevronDown, Link2, Printer } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { rankedScene, rankedSheets } from '../../core/scene/sheet-scene.ts';
import type { Catalogue } from '../../core/sheet/catalogue.ts';
import { territoryOf } from '../../core/sheet/catalogue-index.ts';
import {
  type Dossier,
  type DossierCover,
  LONGEST_NOTE,
  LONGEST_TITLE,
  readCover,
} from '../../core/sheet/dossier.ts';
import type { Initiative } from '../../core/sheet/initiative.ts';
import { paperLength } from '../../core/sheet/paper-length.ts';
import { levelLabel } from '../../core/territory/levels.ts';
import { sheetCount } from '../../core/text/french-numbers.ts';
import { FranceOnPaper, OutlineOnPaper } from '../../map/svg/FranceOnPaper.tsx';
import { PATHS } from '../../state/address/addresses.ts';
import { dossierSearch } from '../../state/address/page-params.ts';
import { themeOf } from '../../state/data/settings.ts';
import { dossierSheetId, HEADING_ID } from '../../state/focus/element-ids.ts';
import { arriveAtTitle, useArrival } from '../../state/focus/use-arrival.ts';
import { useMyCover } from '../../state/reader/my-dossier.ts';
import { Button } from '../../ui/Button.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import boxes from '../../ui/fields.module.css';
import { Notice } from '../../ui/Notice.tsx';
import { SheetsOffline } from '../offline/SheetsOffline.tsx';
import { Copied, useCopying } from '../shared/copying.tsx';
import actionStyles from '../shared/PageParts.module.css';
import { PageTop } from '../shared/PageTop.tsx';
import { PrintedAddress } from '../shared/PrintedAddress.tsx';
import { Captions, LeadFigures, SheetSections, SourceLine } from '../sheet/SheetSections.tsx';
import { DossierContents, RemovedSheet } from './DossierContents.tsx';
import styles from './DossierPanel.module.css';
import { usePageNumbers } from './page-numbers.ts';
import { useDossier } from './use-dossier.ts';

/** Sheets whose contents have room on the cover. */
const MOST_ON_COVER = 6;

interface DossierPanelProps {
  readonly dossier: Dossier;
  readonly cover: DossierCover;
  /** Those of the dossier that exist. */
  readonly sheets: readonly Initiative[];
  readonly catalogue: Catalogue;
}

/** Name under which sheets are kept offline: a dossier of someone else never replaces the reader's own. */
const keptAs = (dossier: readonly string[], isMine: boolean) =>
  isMine ? 'dossier' : `dossier ${dossier.join(' ')}`;

export function DossierPanel({ dossier, cover, sheets, catalogue }: DossierPanelProps) {
  useArrival('dossier', arriveAtTitle);
  const { mine, isMine, change, changeCover, add, removed, remove, undo } = useDossier(dossier, cover);
  const undoing = removed && <RemovedSheet title={removed.title} onUndo={() => void undo(removed)} />;
  const [typed, setTyped] = useState<DossierCover | null>(null);
  const keepTyped = () =>
    typed && changeCover(readCover(typed)).then(() => setTyped((now) => (now === typed ? null : now)));
  const { title, note } = typed ?? cover;
  const isEmpty = sheets.length === 0;
  const isMany = sheets.length > MOST_ON_COVER;
  const { ref, pages } = usePageNumbers(JSON.stringify([dossier, title, note]));
  return (
    <article
      ref={isEmpty ? null : ref}
      className={`page ${styles.dossier}`}
      aria-labelledby={HEADING_ID}
      data-paper="dossier"
      data-many={isMany || undefined}
    >
      <DossierHead
        title={title.trim()}
        note={note.trim()}
        isMine={dossier.length === 0 || isMine}
        count={sheets.length}
        missing={dossier.length - sheets.length}
      />
      {isEmpty ? (
        <EmptyDossier mine={dossier.length === 0 ? mine : []} undoing={undoing} />
      ) : (
        <>
          <WhoseDossier isMine={isMine} onAdd={add} />
          <CoverForm cover={{ title, note }} onType={setTyped} onDone={() => void keepTyped()} />
          <PageActions />
          <SheetsOffline name={keptAs(dossier, isMine)} ids={sheets.map(({ id }) => id)} />
          <FranceOnPaper scene={rankedSheets(sheets, catalogue)} />
          {isMany && <PrintedAddress />}
          <DossierContents
            dossier={dossier}
            sheets={sheets}
            catalogue={catalogue}
            pages={pages}
            undoing={undoing}
            onChange={(next) => void change(next)}
            onRemove={(sheet) => void remove(sheet)}
          />
          {!isMany && <PrintedAddress />}
          {sheets.map((sheet, index) => (
            <DossierSheet key={sheet.id} sheet={sheet} rank={index + 1} catalogue={catalogue} />
          ))}
        </>
      )}
    </article>
  );
}

interface DossierSheetProps {
  readonly sheet: Initiative;
  /** From 1. */
  readonly rank: number;
  readonly catalogue: Catalogue;
}

function DossierSheet({ sheet, rank, catalogue }: DossierSheetProps) {
  const territory = territoryOf(catalogue, sheet);
  const id = dossierSheetId(sheet.id);
  return (
    <section
      className={styles.sheet}
      aria-labelledby={id}
      data-paper="sheet"
      data-paper-length={paperLength(sheet.sections)}
      data-theme={sheet.themes[0]}
    >
      <div data-paper="head">
        <div>
          <p className="small soft">
            {rank}. {territory.name} · {levelLabel(territory.level)} ·{' '}
            {sheet.themes.map((theme) => themeOf(theme).label).join(', ')}
          </p>
          <h2 id={id} className={styles.sheetTitle}>
            <Link to={PATHS.sheet} params={{ id: sheet.id }} className="plain-link">
              {sheet.title}
            </Link>
          </h2>
        </div>
        <FranceOnPaper scene={rankedScene([{ territory }])} />
        <OutlineOnPaper territory={territory} />
      </div>
      <LeadFigures sections={sheet.sections} sheet={sheet.id} />
      <div data-paper="body">
        <SheetSections sections={sheet.sections} sheet={sheet.id} />
        <Captions sections={sheet.sections} />
      </div>
      <SourceLine sheet={sheet} />
    </section>
  );
}

interface CoverFormProps {
  readonly cover: DossierCover;
  readonly onType: (cover: DossierCover) => void;
  readonly onDone: () => void;
}

function CoverForm({ cover, onType, onDone }: CoverFormProps) {
  return (
    <Disclosure
      summary={
        <span className="target strong">
          Titre et note <ChevronDown size={18} aria-hidden="true" />
        </span>
      }
      className={`no-print ${styles.cover}`}
    >
      <form
        className={`stack ${boxes.fields}`}
        onSubmit={(event) => {
          event.preventDefault();
          onDone();
        }}
        onBlur={onDone}
      >
        <label className="stack small soft">
          <span>Titre du dossier</span>
          <input
            type="text"
            maxLength={LONGEST_TITLE}
            autoComplete="off"
            value={cover.title}
            onChange={({ target }) => onType({ ...cover, title: target.value })}
          />
        </label>
        <label className="stack small soft">
          <span>Note</span>
          <textarea
            rows={4}
            maxLength={LONGEST_NOTE}
            value={cover.note}
            onChange={({ target }) => onType({ ...cover, note: target.value })}
          />
        </label>
        <p className="note">Imprimés sur la couverture et compris dans le lien.</p>
      </form>
    </Disclosure>
  );
}

interface EmptyDossierProps {
  /** The reader's own, where the address names none. */
  readonly mine: Dossier;
  readonly undoing: ReactNode;
}

function EmptyDossier({ mine, undoing }: EmptyDossierProps) {
  const cover = useMyCover();
  return (
    <div className="stack above">
      {undoing}
      {mine.length > 0 && (
        <p>
          <Link to={PATHS.dossier} search={dossierSearch(mine, cover)}>
            Ouvrir mon dossier{'\u00a0'}: {sheetCount(mine.length)}
          </Link>
        </p>
      )}
      <p>
        Un dossier réunit des fiches pour les relire, les imprimer en un seul document ou les partager par un
        lien. Il reste sur cet appareil.
      </p>
      <p className="needs-script">
        Pour y mettre une fiche, ouvrez-la et choisissez «{'\u00a0'}Dossier{'\u00a0'}».
      </p>
      <noscript>
        <p>Garder un dossier demande JavaScript. Les fiches se lisent sans.</p>
      </noscript>
      <p>
        <Link to={PATHS.home}>Voir toutes les fiches</Link>
      </p>
    </div>
  );
}

/** Hidden without JavaScript. */
function PageActions() {
  const copying = useCopying('Lien');
  return (
    <div className={`row wraps above needs-script no-print ${actionStyles.actions}`}>
      <Button onClick={() => window.print()}>
        <Printer size={17} aria-hidden="true" /> Imprimer
      </Button>
      <Button onClick={() => void copying.copy(location.href)}>
        <Link2 size={17} aria-hidden="true" /> Copier le lien
      </Button>
      <Copied copying={copying} isLink />
    </div>
  );
}

interface DossierHeadProps extends DossierCover {
  readonly isMine: boolean;
  readonly count: number;
  readonly missing: number;
}

function DossierHead({ title, note, isMine, count, missing }: DossierHeadProps) {
  const name = isMine ? 'Mon dossier' : 'Un dossier partagé';
  const counted = count === 0 ? name : `${name}\u00a0: ${sheetCount(count)}`;
  return (
    <>
      <PageTop closes="le dossier" here="Dossier" />
      <h1 tabIndex={-1} id={HEADING_ID} className={styles.title}>
        {title || counted}
      </h1>
      {title && (
        <p className="strong soft">
          <span className="no-print">{`${name}\u00a0: `}</span>
          {sheetCount(count)}
        </p>
      )}
      {note && <p className={styles.note}>{note}</p>}
      {missing > 0 && (
        <Notice tone="accent" className="above">
          {missing === 1
            ? 'Une fiche de ce dossier n’existe pas, ou plus.'
            : `${missing} fiches de ce dossier n’existent pas, ou plus.`}
        </Notice>
      )}
    </>
  );
}

interface WhoseDossierProps {
  readonly isMine: boolean;
  /** False when the device refuses to keep them. */
  readonly onAdd: () => boolean;
}

function WhoseDossier({ isMine, onAdd }: WhoseDossierProps) {
  const [isRefused, setRefused] = useState(false);
  if (isMine)
    return (
      <p className="soft no-print">
        Enregistré sur cet appareil uniquement. Pour le partager, copiez le lien.
      </p>
    );
  return (
    <Notice tone="accent" className="no-print above">
      <p>Vous consultez un dossier reçu par lien{'\u202f'}; le vôtre reste inchangé.</p>
      <Button look="outline" className={styles.add} onClick={() => setRefused(!onAdd())}>
        Ajouter ces fiches à mon dossier
      </Button>
      {isRefused && <p role="alert">Le navigateur refuse de garder des fiches sur cet appareil.</p>}
    </Notice>
  );
}
