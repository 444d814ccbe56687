import { publication } from 'virtual:atlas/publication';
import {
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
import styles from '../shared/TextPage.module.css';
import { Facts, Part, WriteToPublisher } from '../shared/TextPage.tsx';

const criteria = readCriteria();
const hasFaults = countOf(criteria, 'NC') > 0;

export function AccessibilityPage() {
  const { publisher, audit, address } = publication;
  return (
    <>
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
      <Results />
      <Inaccessible />
      <DrawingUp />
      <Part title="Retour d’information et contact">
        <WriteToPublisher>
          Si vous n’arrivez pas à accéder à un contenu ou à un service, écrivez à l’éditeur pour être orienté
          vers une alternative accessible ou obtenir le contenu sous une autre forme.
        </WriteToPublisher>
      </Part>
      <Recourse />
      <Part title="Les 106 critères">
        <CriteriaTables />
      </Part>
    </>
  );
}

function Results() {
  const { audit } = publication;
  const rate = conformityRate(criteria);
  return (
    <Part title="Résultats des tests">
      <p>
        {audit
          ? `L’audit de conformité réalisé par ${audit.who} (${dateInWords(audit.when)}) révèle que ${rate}\u00a0% des critères applicables sont respectés.`
          : `Ces chiffres sont ceux des propres tests des développeurs, non d’un audit\u00a0: ${rate}\u00a0% des critères applicables y sont respectés.`}
      </p>
      <Facts
        facts={[
          ['Critères respectés', countOf(criteria, 'C')],
          ['Critères non respectés, ou qui n’ont pas pu être essayés', countOf(criteria, 'NC')],
          ['Critères sans objet ici', countOf(criteria, 'NA')],
        ]}
      />
    </Part>
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

/** In the words that the order of 20 September 2019 prescribes. */
function Recourse() {
  return (
    <Part title="Voies de recours">
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
    </Part>
  );
}

const WORDS: Readonly<Record<CriterionState, string>> = {
  C: 'Conforme',
  NC: 'Non conforme',
  NA: 'Non applicable',
};

function CriteriaTables() {
  return criterionThemes(criteria).map((theme, at) => (
    <table key={theme.label} className={`small ${styles.criteria}`}>
      <caption className="strong">
        {at + 1}. {theme.label}
      </caption>
      <thead>
        <tr className="soft">
          <th scope="col">Critère</th>
          <th scope="col">État, et ce qui le montre</th>
        </tr>
      </thead>
      <tbody>
        {theme.criteria.map(({ number, state, title, tests, shown }) => (
          <tr key={number} data-state={state}>
            <th scope="row">
              <strong>{number}</strong> {title}
            </th>
            <td>
              <strong>{WORDS[state]}.</strong> {shown}
              {tests.length > 0 && (
                <p className="note">
                  Tests{'\u00a0'}: {tests.join(', ')}
                </p>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  ));
}
