import { publication } from 'virtual:atlas/publication';
import {
  type Criterion,
  type CriterionState,
  conformityOf,
  conformityRate,
  countOf,
  criterionThemes,
  readCriteria,
} from '../../core/conformity/conformity.ts';
import { RGAA_READ } from '../../core/conformity/rgaa-table.ts';
import { dateInWords } from '../../core/text/french-dates.ts';
import { site } from '../../state/data/settings.ts';
import styles from './CriteriaTable.module.css';
import { Facts, Part, TextPage, WriteToPublisher } from './TextPage.tsx';

const criteria = readCriteria();
const hasFaults = countOf(criteria, 'NC') > 0;

export function AccessibilityPage() {
  const { publisher, audit, address } = publication;
  return (
    <TextPage title="Déclaration d’accessibilité">
      <div>
        <p>
          {publisher
            ? `${publisher} s’engage à rendre ce site accessible, conformément à`
            : 'Un site public doit être accessible, selon'}{' '}
          l’article 47 de la loi n°{'\u00a0'}2005-102 du 11 février 2005.
        </p>
        <p>
          Cette déclaration s’applique au site «{'\u00a0'}
          {site.name}
          {'\u00a0'}»{address && `, ${address}`}.
        </p>
      </div>
      <Part title="État de conformité">
        <p>
          Ce site est <strong>{conformityOf(criteria, audit)}</strong> avec le référentiel général
          d’amélioration de l’accessibilité (RGAA), version 4.1
          {audit && hasFaults ? ', en raison des non-conformités énumérées ci-dessous' : ''}.
          {!audit && ' Aucun audit n’a été mené\u00a0: la loi veut alors qu’il soit dit non conforme.'}
        </p>
      </Part>
      <Part title="Résultats des tests">
        <Results />
      </Part>
      <Inaccessible />
      <DrawingUp />
      <Part title="Retour d’information et contact">
        <WriteToPublisher>
          Si vous n’arrivez pas à accéder à un contenu ou à un service, écrivez à l’éditeur pour être orienté
          vers une alternative accessible ou obtenir le contenu sous une autre forme.
        </WriteToPublisher>
      </Part>
      <Part title="Voies de recours">
        <Recourse />
      </Part>
      <Part title="Les 106 critères">
        <CriteriaTable criteria={criteria} />
      </Part>
    </TextPage>
  );
}

function Results() {
  const { audit } = publication;
  const rate = conformityRate(criteria);
  const [held, broken, unconcerned] = [
    countOf(criteria, 'C'),
    countOf(criteria, 'NC'),
    countOf(criteria, 'NA'),
  ];
  return (
    <>
      <p>
        {audit
          ? `L’audit de conformité réalisé par ${audit.who} (${dateInWords(audit.when)}) révèle que ${rate}\u00a0% des critères applicables sont respectés.`
          : `Ces chiffres sont ceux des propres tests des développeurs, non d’un audit\u00a0: ${rate}\u00a0% des critères applicables y sont respectés.`}
      </p>
      <Facts
        facts={[
          ['Critères respectés', held],
          ['Critères non respectés, ou qui n’ont pas pu être essayés', broken],
          ['Critères sans objet ici', unconcerned],
        ]}
      />
    </>
  );
}

function Inaccessible() {
  const broken = criteria.filter(({ state }) => state === 'NC');
  return (
    <Part title="Contenus non accessibles">
      <h3>Non-conformités</h3>
      <ul>
        {broken.map(({ number, title, shown }) => (
          <li key={number}>
            {number} {title}. {shown}
          </li>
        ))}
      </ul>
      <h3>Dérogations pour charge disproportionnée</h3>
      <p>Aucune.</p>
      <h3>Contenus non soumis à l’obligation d’accessibilité</h3>
      <p>
        La carte interactive, comme service de cartographie en ligne{'\u00a0'}: ce qu’elle montre est aussi
        dans la liste des fiches et dans les pages des territoires.
      </p>
    </Part>
  );
}

function DrawingUp() {
  const { audit } = publication;
  return (
    <Part title="Établissement de cette déclaration">
      <Facts
        facts={[
          ['Audit', audit && `${audit.who}, ${dateInWords(audit.when)}`],
          ['Tableau des critères relu en', dateInWords(RGAA_READ)],
          ['Technologies', 'HTML, CSS, JavaScript, SVG, WebGL, WAI-ARIA'],
          ['Navigateur des tests', 'Chromium, en clair et en sombre, de 320 à 1 440 pixels de large'],
          ['Outils', 'axe, et les tests du projet que nomme le tableau'],
          ['Lecteurs d’écran', 'Aucun n’a été essayé'],
          [
            'Pages vérifiées',
            'Accueil, fiche, thème, territoires, comparaison, dossier, recherche, pages d’erreur, vues intégrées et pages de ce site sur lui-même',
          ],
        ]}
      />
    </Part>
  );
}

/** In the terms of the order of 20 September 2019. */
function Recourse() {
  return (
    <>
      <p>
        Cette procédure est à utiliser dans le cas suivant{'\u00a0'}: vous avez signalé au responsable du site
        un défaut d’accessibilité qui vous empêche d’accéder à un contenu ou à un service, et vous n’avez pas
        obtenu de réponse satisfaisante. Vous pouvez{'\u00a0'}:
      </p>
      <ul>
        <li>
          <a href="https://formulaire.defenseurdesdroits.fr/">Écrire un message au Défenseur des droits</a>
        </li>
        <li>
          <a href="https://www.defenseurdesdroits.fr/saisir/delegues">
            Contacter le délégué du Défenseur des droits dans votre région
          </a>
        </li>
        <li>
          Envoyer un courrier par la poste (gratuit, ne pas mettre de timbre){'\u00a0'}: Défenseur des droits,
          Libre réponse 71120, 75342 Paris CEDEX 07
        </li>
      </ul>
    </>
  );
}

const WORDS: Readonly<Record<CriterionState, string>> = {
  C: 'Conforme',
  NC: 'Non conforme',
  NA: 'Non applicable',
};

function CriteriaTable({ criteria }: { readonly criteria: readonly Criterion[] }) {
  return criterionThemes(criteria).map(({ label, criteria: own }, at) => (
    <table key={label} className={styles.criteria}>
      <caption>
        {at + 1}. {label}
      </caption>
      <thead>
        <tr>
          <th scope="col">Critère</th>
          <th scope="col">État, et ce qui le montre</th>
        </tr>
      </thead>
      <tbody>
        {own.map((criterion) => (
          <Row key={criterion.number} {...criterion} />
        ))}
      </tbody>
    </table>
  ));
}

function Row({ number, state, title, tests, shown }: Criterion) {
  return (
    <tr data-state={state}>
      <th scope="row">
        <span className={styles.number}>{number}</span> {title}
      </th>
      <td>
        <strong>{WORDS[state]}.</strong> {shown}
        {tests.length > 0 && (
          <span className={styles.tests}>
            Tests{'\u00a0'}: {tests.join(', ')}
          </span>
        )}
      </td>
    </tr>
  );
}
