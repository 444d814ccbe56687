import { packages } from 'virtual:atlas/licences';
import { notes } from 'virtual:atlas/notes';
import { publication } from 'virtual:atlas/publication';
import { missingSentence } from '../../core/settings/publication.ts';
import { hostOf } from '../../core/settings/site.ts';
import { site } from '../../state/data/settings.ts';
import { PageLink } from '../shared/PageLink.tsx';
import { ContactLink, Facts, Part, WriteToPublisher } from '../shared/TextPage.tsx';

const outside = (address: string | null) => address && <a href={address}>{address}</a>;

export function LegalNotice() {
  const { address, publisher, director, hosting, contact, repository } = publication;
  const missing = missingSentence(publication);
  return (
    <>
      <Part title="Qui publie et qui héberge ce site">
        {missing && <p>{missing}</p>}
        <Facts
          facts={[
            ['Éditeur', publisher],
            ['Direction de la publication', director],
            ['Contact', contact && <ContactLink contact={contact} />],
            ['Adresse publique', outside(address)],
            ['Hébergeur', hosting?.name],
            ['Adresse de l’hébergeur', hosting?.address],
            ['Téléphone de l’hébergeur', hosting?.telephone],
          ]}
        />
      </Part>
      <Part title="Textes, données et code">
        <p>
          Chaque fiche nomme son document d’origine. Les sources des données, leurs auteurs et leurs licences
          sont dans la page <PageLink page="a-propos">À propos</PageLink>.
        </p>
        <Facts facts={[['Fichiers du projet', outside(repository)]]} />
      </Part>
      <Part title="Données personnelles">
        <p>
          Ce que ce site garde, et où, est dit dans la page{' '}
          <PageLink page="confidentialite">Confidentialité</PageLink>.
        </p>
      </Part>
    </>
  );
}

export function LicencesPage() {
  const { repository } = publication;
  return (
    <>
      <Part title="Le code de ce site">
        <p>
          Il est libre, sous licence MIT
          {repository && (
            <>
              {'\u00a0'}: <a href={repository}>voir le dépôt du code</a>
            </>
          )}
          .
        </p>
      </Part>
      <Part title="Ce que d’autres ont écrit">
        <p>
          Votre navigateur reçoit avec lui tout ou partie de ces {packages.length} paquets.{' '}
          <a href={`${import.meta.env.BASE_URL}licences.txt`}>
            Leurs licences et leurs mentions, en entier (texte)
          </a>
        </p>
        <Facts facts={packages.map(({ name, version, licence }) => [`${name} ${version}`, licence ?? '–'])} />
      </Part>
      <Part title="Textes et données">
        <Facts
          facts={notes.credits.map(({ what, who, year, licence }) => [
            what,
            `${who} (${year})\u00a0: ${licence}`,
          ])}
        />
      </Part>
    </>
  );
}

/** What the device keeps, one for each key of `deviceStore`. */
const KEPT = [
  ['Votre dossier', 'Les fiches que vous y mettez, son titre et sa note.'],
  ['Votre territoire', 'Celui que vous avez choisi.'],
  [
    'Votre proposition',
    'Ce que vous écrivez dans «\u00a0Proposer une fiche\u00a0», jusqu’à ce que vous l’effaciez.',
  ],
  ['Vos préférences au clavier', 'Les touches seules, et le parcours de la liste avec Tab.'],
] as const;

export function PrivacyPage() {
  const { hosting } = publication;
  const hosts = [...new Set(site.backgrounds.map(hostOf))].join(', ');
  return (
    <>
      <Part title="En bref">
        <p>
          Ce site ne dépose aucun cookie, ne mesure pas son audience et ne fait appel à aucun autre site
          {hosts && ', sauf pour un fond de plan que vous demandez'}
          {'\u00a0'}: tout ce qu’il affiche vient de sa propre adresse. Il n’y a ni compte, ni inscription.
        </p>
      </Part>
      <Part title="Ce qui reste sur votre appareil">
        <p>
          Seulement ce que vous demandez de garder. Rien n’en est envoyé, et tout s’efface avec les données du
          site, dans les réglages de votre navigateur.
        </p>
        <Facts facts={KEPT} />
      </Part>
      <Part title="Votre position">
        <p>
          Si vous la demandez, elle est comparée sur votre appareil aux contours des communes. Elle n’est ni
          envoyée, ni gardée.
        </p>
      </Part>
      {hosts && (
        <Part title="Fonds de plan">
          <p>
            Si vous en choisissez un sur la carte, le site qui l’héberge ({hosts}) reçoit l’adresse de votre
            connexion, le nom de ce site et les endroits que vous regardez, sans cookie. Ce choix s’oublie dès
            que vous quittez ou rechargez la page{'\u00a0'}; rien de ces fonds n’est gardé hors ligne.
          </p>
        </Part>
      )}
      {site.offline && <ReadOffline />}
      <Part title="Ce que l’hébergeur peut voir">
        <p>
          Comme pour tout site, le serveur qui envoie les pages reçoit l’adresse de votre connexion et celle
          de chaque page demandée. Ce qu’il en garde, et combien de temps, dépend de l’hébergeur.
        </p>
        <Facts facts={[['Hébergeur', hosting?.name]]} />
      </Part>
      <Part title="Vos droits">
        <p>
          Les coordonnées publiées dans une fiche le sont avec l’accord de qui les a données. Faute de réponse
          à votre demande sous un mois, vous pouvez saisir la{' '}
          <a href="https://www.cnil.fr/fr/plaintes">CNIL</a>.
        </p>
        <WriteToPublisher>Pour les faire corriger ou retirer, écrivez à l’éditeur.</WriteToPublisher>
      </Part>
    </>
  );
}

const ReadOffline = () => (
  <Part title="Lire hors ligne">
    <p>
      Après une première visite, votre navigateur garde une copie des pages, des premières fiches et de la
      carte de France (environ 1{'\u00a0'}Mo à recevoir, 4{'\u00a0'}Mo sur l’appareil), puis de ce que vous
      consultez. Cette copie ne contient rien sur vous. Rien n’est gardé si vous demandez à économiser vos
      données.
    </p>
    <p>
      Sur la page d’un territoire, d’un thème ou d’un dossier, «{'\u00a0'}Garder hors ligne{'\u00a0'}» y
      ajoute toutes ses fiches et les contours de leurs territoires, après en avoir dit le poids
      {'\u00a0'}; la même page les retire.
    </p>
  </Part>
);
