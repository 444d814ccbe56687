import { createPortal } from 'react-dom';
import { RESEMBLANCE } from '../../core/indicators/colouring-names.ts';
import { rankedScene } from '../../core/scene/sheet-scene.ts';
import type { SheetTerritory } from '../../core/sheet/catalogue.ts';
import type { Likeness } from '../../core/sheet/initiative.ts';
import { NOT_SUCCESS, resemblanceWords } from '../../core/similarity/resemblance.ts';
import { levelPlural } from '../../core/territory/levels.ts';
import { POPULATION_SOURCE } from '../../core/territory/statistical-notes.ts';
import type { MeasuredTerritory } from '../../core/territory/territory-record.ts';
import { density, type Indicators } from '../../core/territory/territory-record.ts';
import { approximate, percent } from '../../core/text/french-measures.ts';
import { count } from '../../core/text/french-numbers.ts';
import { lazyCode } from '../../state/data/resource.ts';
import { site } from '../../state/data/settings.ts';
import { useLoaded } from '../../state/data/use-resource.ts';
import { MAP_ID } from '../../state/focus/element-ids.ts';
import { MAP_NOTICES, useMapStage } from '../../state/map/map-stage.ts';
import { useMyTerritory } from '../../state/reader/my-territory.ts';
import { ButtonLink } from '../../ui/Button.tsx';
import { CompareLink } from '../shared/CompareLink.tsx';
import { PageLink } from '../shared/PageLink.tsx';
import { PrintedAddress } from '../shared/PrintedAddress.tsx';
import { TerritoryLink } from '../shared/TerritoryLink.tsx';
import styles from './Resemblance.module.css';

interface ResemblanceProps {
  readonly likeness: Likeness;
  /** Of the sheet. */
  readonly territory: SheetTerritory;
}

/** The territories most like the sheet's author: at the end of the sheet, or alone under its head while the map shows them. */
export function Resemblance({ isOnMap, ...props }: ResemblanceProps & { readonly isOnMap: boolean }) {
  const { level, author, most } = props.likeness;
  return (
    <section className="stack">
      <h2 className="title">Où cette idée irait-elle{'\u00a0'}?</h2>
      <p>
        {`Les ${levelPlural(level)} qui ressemblent le plus à l’auteur de la fiche. `}
        {author.key !== props.territory.key && `${props.territory.name} compte par son intercommunalité. `}
        <strong>{NOT_SUCCESS}</strong>
      </p>
      <p className="needs-script no-print">
        <ButtonLink
          to="./"
          search={(before) => ({ ...before, couleur: isOnMap ? undefined : RESEMBLANCE, vue: undefined })}
          activeOptions={{ exact: true }}
          look={isOnMap ? 'outline' : 'main'}
        >
          {isOnMap ? '← Revenir à la fiche' : 'Voir sur la carte'}
        </ButtonLink>
      </p>
      {isOnMap && <OnMap {...props} />}
      <p>
        L’auteur{'\u00a0'}: <Measured territory={author} />
      </p>
      <ol className={`ruled ${styles.ranks}`}>
        {most.map((similar) => (
          <li key={similar.key} className="row wraps">
            <Measured territory={similar} />
          </li>
        ))}
      </ol>
      <p className="note">
        Part des habitants dans des communes de moins de 2{'\u202f'}000, densité, population.{' '}
        {POPULATION_SOURCE} Densités d’après les contours ({site.contours.shortLabel.toLowerCase()}).{' '}
        <PageLink page="a-propos" hash={RESEMBLANCE}>
          Comment c’est calculé
        </PageLink>
      </p>
      {isOnMap && <PrintedAddress />}
    </section>
  );
}

const figures = (of: Indicators) =>
  `${percent(of.ruralShare)} · ≈\u00a0${approximate(density(of) ?? 0)}\u00a0hab./km² · ${count(of.population)}\u00a0hab.`;

const Measured = ({ territory }: { readonly territory: MeasuredTerritory }) => (
  <>
    <TerritoryLink territory={territory} /> <span className="note">{figures(territory.indicators)}</span>
  </>
);

const mapCode = lazyCode(() =>
  Promise.all([import('./load-resemblance.ts'), import('../../map/svg/FranceOnPaper.tsx')]),
);

async function load(likeness: Likeness) {
  const [{ loadResemblance }, { FranceOnPaper }] = await mapCode.load();
  return { ...(await loadResemblance(likeness)), FranceOnPaper };
}

/** Beside the map: the reader's own territory and the classes; and a drawn map for paper and where the interactive one can't be shown. */
function OnMap({ likeness, territory }: ResemblanceProps) {
  const { level, author, most } = likeness;
  const mine = useMyTerritory();
  const { stage } = useMapStage();
  const loaded = useLoaded(load, likeness);
  if (!loaded.value)
    return loaded.stage === 'failed' && <p role="alert">Les chiffres n’ont pas pu être chargés.</p>;
  const { all, shades, FranceOnPaper } = loaded.value;
  const [own] = mine?.by?.flatMap((key) => all.find((ranked) => ranked.key === key) ?? []) ?? [];
  const rank = all.findIndex(({ value }) => value === own?.value) + 1;
  const places = [
    { territory, label: territory.name },
    ...all.slice(0, most.length).map((ranked, at) => ({
      territory: ranked,
      ranks: [at + 1],
      label: ranked === own ? mine?.name : undefined,
    })),
    ...(own && mine && rank > most.length ? [{ territory: own, ranks: [rank], label: mine.name }] : []),
  ];
  const drawn = <FranceOnPaper scene={rankedScene(places)} shades={shades} />;
  const slot = MAP_NOTICES[stage] && document.getElementById(MAP_ID);
  return (
    <>
      {own ? (
        <p className={`card ${styles.mine}`}>
          <strong>{`Mon territoire, ${mine?.name}\u00a0: rang ${count(rank)} sur ${count(all.length)}`}</strong>
          <br />
          <Measured territory={own} />
          {` · ${resemblanceWords(level, '')[own.step - 1]} `}
          <CompareLink set={{ keys: [author.key, own.key], sheets: [] }}>Comparer avec l’auteur</CompareLink>
        </p>
      ) : (
        <p>
          {mine
            ? `${mine.name} n’a pas de rang parmi les autres ${levelPlural(level)}.`
            : 'Sur la page de votre territoire, choisissez «\u00a0C’est mon territoire\u00a0»\u00a0: son rang se lira ici.'}
        </p>
      )}
      <ul>
        {resemblanceWords(level, 's').map((words, at) => (
          <li key={words} className="row step" data-step={at + 1}>
            {count(all.filter(({ step }) => step === at + 1).length)} {words}
          </li>
        ))}
      </ul>
      <div className={`paper-only ${styles.paper}`}>{drawn}</div>
      {slot &&
        createPortal(
          <div className="static-map">
            <div className="frame" data-overview="">
              {drawn}
            </div>
            <p className="credit">{site.attribution}</p>
          </div>,
          slot,
        )}
    </>
  );
}
