/**
 * The 106 criteria of the RGAA 4.1, one a line: number | state | title in short | files of tests, or `-` | what shows it.
 * C holds, NC does not or was not tried, NA has nothing to apply to. A new page or part is read against every line.
 */
export const RGAA_TABLE = `
1.1 | C | Les images porteuses d’information ont une alternative | e2e/checks/states.spec.ts, e2e/paper.spec.ts, e2e/checks/pdf.spec.ts, src/compiler/sheet/read-details.test.ts | axe (règles image-alt, svg-img-alt) sur chaque état ; une image de fiche sans « alt » est refusée à la publication ; imprimés, cartes et contours ont la leur.
1.2 | C | Les images de décoration sont ignorées | e2e/checks/states.spec.ts | Les pictogrammes portent aria-hidden="true" ; geste : dans l’arbre d’accessibilité du navigateur, aucun n’apparaît.
1.3 | C | Les alternatives des images sont pertinentes | e2e/checks/names.spec.ts | Geste : lire l’alternative des contours d’un territoire et des images d’une fiche ; chacune dit ce qui est montré.
1.4 | NA | Les CAPTCHA et images-tests sont identifiables | - | Aucun CAPTCHA, aucune image-test.
1.5 | NA | Les CAPTCHA ont une autre solution | - | Aucun CAPTCHA.
1.6 | C | Les images complexes ont une description détaillée | e2e/checks/whole-text.spec.ts | La carte dessinée et les contours comparés ont leur équivalent en texte : liste des fiches, pages des territoires, tableaux de chiffres.
1.7 | C | Les descriptions détaillées sont pertinentes | e2e/checks/names.spec.ts | Les noms de la liste, ceux des repères et les fiches publiées sont les mêmes.
1.8 | C | Pas de texte en image sans nécessité | src/compiler/sheet/read-details.test.ts | Tous les textes du site sont du texte ; geste : agrandir une page à 400 %. Les images des fiches sont des photographies choisies par leurs auteurs.
1.9 | C | Les légendes d’images sont reliées à leur image | - | Geste : dans une fiche à images, image et légende sont dans un même <figure> avec <figcaption>.
2.1 | C | Les cadres ont un titre | e2e/embedding.spec.ts | L’aperçu de « Intégrer la carte » et le cadre du code que l’on y copie ont un titre ; axe (frame-title). Le cadre d’impression du dossier est caché et vide à la lecture.
2.2 | C | Les titres de cadres sont pertinents | src/features/embedding/embedding.test.ts | Geste : sur « Intégrer la carte », choisir une fiche ; le titre du cadre, dans le code à copier, est le sien.
3.1 | C | L’information n’est pas donnée par la seule couleur | e2e/checks/map-colours.spec.ts, e2e/checks/forced-colours.spec.ts | Thèmes : signe et forme ; territoires comparés : lettre et motif ; carte colorée : valeur écrite à la page de chaque territoire.
3.2 | C | Le contraste des textes suffit | e2e/checks/states.spec.ts, src/ui/styles/design-tokens.test.ts, e2e/map-contrast.spec.ts | 4,5:1 au moins, clair et sombre, noms de la carte compris.
3.3 | C | Le contraste des composants et des graphiques suffit | e2e/map-contrast.spec.ts, e2e/checks/map-colours.spec.ts | 3:1 au moins pour les limites que l’on peut choisir, les repères et les contours, mesurés sur l’image de la carte.
4.1 | NA | Médias temporels : transcription ou audiodescription | - | Aucun média temporel : une vidéo n’est qu’un lien.
4.2 | NA | Transcription ou audiodescription pertinente | - | Aucun média temporel.
4.3 | NA | Sous-titres synchronisés | - | Aucun média temporel.
4.4 | NA | Sous-titres pertinents | - | Aucun média temporel.
4.5 | NA | Audiodescription synchronisée | - | Aucun média temporel.
4.6 | NA | Audiodescription pertinente | - | Aucun média temporel.
4.7 | NA | Médias temporels identifiables | - | Aucun média temporel.
4.8 | C | Les médias non temporels ont une alternative | e2e/checks/names.spec.ts, e2e/fallbacks.spec.ts | La carte interactive a pour alternative la liste, les pages des territoires et la carte dessinée, faite de liens.
4.9 | C | Cette alternative est pertinente | e2e/checks/names.spec.ts | Mêmes fiches, mêmes noms.
4.10 | NA | Les sons déclenchés seuls sont contrôlables | - | Aucun son.
4.11 | NA | Les médias temporels se contrôlent au clavier et au pointeur | - | Aucun média temporel.
4.12 | C | Les médias non temporels se contrôlent au clavier et au pointeur | e2e/checks/keyboard-on-map.spec.ts, e2e/checks/map-buttons.spec.ts | Repères, menus, territoires, déplacement et zoom de la carte au clavier, et par des boutons.
4.13 | NC | Les médias sont compatibles avec les technologies d’assistance | - | La carte interactive n’a été essayée avec aucun lecteur d’écran.
5.1 | NA | Les tableaux complexes ont un résumé | - | Les tableaux ont une seule ligne et une seule colonne d’en-têtes.
5.2 | NA | Ces résumés sont pertinents | - | Aucun tableau complexe.
5.3 | NA | Les tableaux de mise en forme restent compréhensibles | - | Aucun tableau de mise en forme.
5.4 | C | Les tableaux de données ont un titre associé | src/features/compare/compared-tables.test.tsx | Chaque tableau a un <caption>.
5.5 | C | Ces titres sont pertinents | src/features/compare/compared-tables.test.tsx | Geste : lire les titres ; chacun dit ce que le tableau compare.
5.6 | C | Les en-têtes de lignes et de colonnes sont déclarés | src/features/compare/compared-tables.test.tsx, e2e/checks/states.spec.ts | <th scope> partout ; axe (scope-attr-valid, empty-table-header).
5.7 | C | Les cellules sont associées à leurs en-têtes | e2e/checks/states.spec.ts | axe (td-headers-attr, th-has-data-cells).
5.8 | NA | Les tableaux de mise en forme n’ont pas d’éléments de données | - | Aucun tableau de mise en forme.
6.1 | NC | Les liens sont explicites | - | Sous la largeur d’un ordinateur, le lien « Départements » de la carte s’écrit « Dépts » : on ne peut pas le désigner à la voix par ce qu’on lit.
6.2 | C | Les liens ont un intitulé | e2e/checks/states.spec.ts | axe (link-name).
7.1 | NC | Les scripts sont compatibles avec les technologies d’assistance | - | Noms, rôles et états sont vérifiés par axe ; aucun lecteur d’écran n’a été essayé.
7.2 | C | Les alternatives aux scripts sont pertinentes | e2e/checks/whole-text.spec.ts | Sans JavaScript : les fiches, les régions et les départements se lisent en entier ; les pages qui en ont besoin le disent.
7.3 | C | Les scripts se contrôlent au clavier et au pointeur | e2e/checks/keyboard.spec.ts, e2e/checks/keyboard-on-map.spec.ts | Tout s’ouvre, se lit, se compare et se ferme, souris bloquée.
7.4 | C | Les changements de contexte sont annoncés ou voulus | e2e/checks/keyboard.spec.ts | Rien ne change de page sans un clic ou Entrée ; geste : parcourir les champs avec Tab.
7.5 | C | Les messages de statut sont restitués | e2e/checks/live-line.spec.ts, src/app/shell/StatusMessage.test.tsx | Une seule ligne role="status", une phrase exacte ; rien de faux n’est dit quand une page échoue.
8.1 | C | Le type de document est déclaré | - | Geste : première ligne du code de chaque page, <!doctype html>.
8.2 | NC | Le code source est valide | - | Aucun validateur HTML n’a été passé sur l’ensemble des pages.
8.3 | C | La langue par défaut est présente | e2e/checks/states.spec.ts | axe (html-has-lang).
8.4 | C | Le code de langue est pertinent | e2e/checks/quotations.spec.ts | lang="fr".
8.5 | C | Les pages ont un titre | e2e/checks/states.spec.ts, src/app/pages/NoPage.test.tsx | Page d’échec comprise.
8.6 | C | Ces titres sont pertinents | e2e/checks/states.spec.ts | Deux pages dont le titre principal diffère ont un titre qui diffère.
8.7 | C | Les changements de langue sont indiqués | e2e/checks/quotations.spec.ts | Aucun passage en une autre langue n’est sans attribut lang.
8.8 | NA | Les codes de changement de langue sont valides | - | Aucun passage en une autre langue dans les fiches publiées.
8.9 | C | Les balises ne servent pas qu’à la présentation | e2e/checks/states.spec.ts | axe (p-as-heading, empty-heading, list) ; les titres sont des titres.
8.10 | NA | Les changements du sens de lecture sont signalés | - | Aucun texte qui se lise de droite à gauche.
9.1 | C | L’information est structurée par des titres | e2e/checks/states.spec.ts | Un seul h1, aucun niveau sauté, sur chaque état.
9.2 | C | La structure du document est cohérente | e2e/checks/states.spec.ts | header, nav, main, footer, search ; axe (landmark-*, region).
9.3 | C | Les listes sont structurées | e2e/checks/states.spec.ts | axe (list, listitem, definition-list).
9.4 | C | Les citations sont indiquées | e2e/checks/quotations.spec.ts | <blockquote> avec le nom et la fonction.
10.1 | C | Des feuilles de styles contrôlent la présentation | src/site/pages/headers-file.test.ts | La politique de sécurité du site interdit tout style écrit dans une balise, hors feuilles du site.
10.2 | C | Le contenu reste présent sans feuilles de styles | e2e/checks/whole-text.spec.ts | Geste : désactiver les styles ; les textes sont dans la page.
10.3 | C | L’information reste compréhensible sans feuilles de styles | - | Geste : désactiver les styles ; l’ordre de lecture est celui de l’écran.
10.4 | C | Le texte se lit à 200 % | e2e/checks/large-text.spec.ts | Chaque page, rien n’est coupé. Les noms dessinés sur la carte grandissent avec le zoom du navigateur ; listes et pages les disent en texte.
10.5 | C | Couleurs de fond et de texte sont déclarées ensemble | src/ui/styles/design-tokens.test.ts | Les deux viennent d’une même palette, claire ou sombre.
10.6 | C | Les liens se distinguent du texte qui les entoure | e2e/checks/states.spec.ts | Soulignés dans les phrases ; axe (link-in-text-block).
10.7 | C | La prise de focus est visible | e2e/checks/focus-seen.spec.ts | Anneau de 2 pixels au moins, 3:1, jamais caché.
10.8 | NC | Les contenus cachés sont ignorés à bon escient | - | Vérifié par axe (aria-hidden-focus) seulement ; aucun lecteur d’écran n’a été essayé.
10.9 | C | L’information n’est pas donnée par la seule forme, taille ou position | e2e/checks/forced-colours.spec.ts | Geste : lire les messages ; aucun ne renvoie à « l’encadré de droite » ou au « bouton rond » sans son nom.
10.10 | C | Cette règle est bien appliquée | e2e/checks/names.spec.ts | Chaque repère porte le nom de sa fiche ou de son lieu.
10.11 | C | Pas de défilement dans deux sens à 320 pixels | e2e/checks/large-text.spec.ts, e2e/phone.spec.ts | La carte, qui demande deux dimensions, est seule exceptée.
10.12 | C | L’espacement du texte peut être changé | e2e/checks/large-text.spec.ts | Interligne 1,5, lettres 0,12, mots 0,16, paragraphes 2 : rien n’est coupé.
10.13 | NC | Les contenus au survol ou au focus sont contrôlables | - | L’étiquette qui suit le pointeur sur la carte ne se ferme pas par Échap et ne peut pas être survolée.
10.14 | C | Les contenus montrés par les seuls styles le sont aussi au clavier | e2e/checks/keyboard.spec.ts | Geste : Tab jusqu’à la liste ; l’indication des touches apparaît au focus comme au survol.
11.1 | C | Les champs ont une étiquette | e2e/checks/states.spec.ts | axe (label, select-name, aria-input-field-name).
11.2 | C | Ces étiquettes sont pertinentes | e2e/checks/states.spec.ts | Geste : lire chaque étiquette ; axe (label-content-name-mismatch).
11.3 | C | Les étiquettes de même fonction sont cohérentes | - | Geste : « Territoire », « Thème » et « Titre » nomment la même chose dans les formulaires, les filtres et « Intégrer la carte » ; le champ de recherche a un seul nom.
11.4 | C | Étiquette et champ sont accolés | e2e/checks/large-text.spec.ts | Geste : à 320 pixels et à 400 %, chaque étiquette touche son champ.
11.5 | C | Les champs de même nature sont regroupés | src/features/propose/propose-pages.test.tsx | Geste : filtres et formulaires ; thèmes, parties et contact sont dans un groupe nommé.
11.6 | C | Les regroupements ont une légende | e2e/checks/states.spec.ts | <fieldset> et <legend>, ou un groupe nommé.
11.7 | C | Ces légendes sont pertinentes | - | Geste : lire la légende de chaque groupe.
11.8 | C | Les choix d’une liste sont regroupés | src/features/embedding/EmbeddingPage.test.tsx | Sur « Intégrer la carte », les territoires sont groupés par échelon ; les autres listes n’ont qu’une sorte de choix.
11.9 | C | Les intitulés de boutons sont pertinents | e2e/checks/states.spec.ts | axe (button-name) ; geste : chaque intitulé dit ce que fait le bouton.
11.10 | C | Le contrôle de saisie est pertinent | src/features/propose/propose-pages.test.tsx | Geste : « Proposer une fiche » vide ; chaque champ obligatoire le dit avant, et l’erreur dit quoi écrire.
11.11 | C | Les erreurs de saisie sont accompagnées de suggestions | src/state/address/addresses.test.ts, src/features/propose/propose-pages.test.tsx | Geste : saisir un territoire inconnu dans la recherche ; les plus proches sont proposés. Les formulaires donnent un exemple.
11.12 | NA | Les données à valeur juridique peuvent être corrigées | - | Aucun formulaire n’engage : rien n’est transmis à un serveur.
11.13 | C | La finalité des champs peut être déduite | src/features/propose/propose-pages.test.tsx | Le nom, la fonction, le courriel et le téléphone de « Proposer une fiche » ont leur attribut autocomplete ; aucun autre champ ne porte sur la personne qui le remplit.
12.1 | C | Deux systèmes de navigation au moins | e2e/search.spec.ts | Menu, moteur de recherche et plan du site.
12.2 | C | Menus toujours à la même place | e2e/navigating.spec.ts | Un seul en-tête pour toutes les pages.
12.3 | C | Le plan du site est pertinent | src/features/info/info-pages.test.tsx | Il mène à toutes les pages ; les listes longues y sont par groupes.
12.4 | C | Le plan du site s’atteint de la même façon partout | src/app/shell/SiteFooter.test.tsx | Lien du pied de chaque page.
12.5 | C | Le moteur de recherche s’atteint de la même façon partout | e2e/search.spec.ts, src/app/shell/SkipLinks.test.tsx | Touche « / » et lien d’évitement, sur chaque page.
12.6 | C | Les zones de regroupement peuvent être atteintes ou évitées | src/app/shell/SkipLinks.test.tsx, e2e/checks/states.spec.ts | Repères header, nav, main, search, et liens d’évitement.
12.7 | C | Un lien d’évitement mène au contenu principal | src/app/shell/SkipLinks.test.tsx | Premiers arrêts de Tab.
12.8 | C | L’ordre de tabulation est cohérent | e2e/checks/focus-seen.spec.ts | Geste : Tab d’un bout à l’autre ; dans les listes, une touche Tab pour la liste, puis les flèches (réglable par « ? »).
12.9 | C | Aucun piège au clavier | e2e/checks/keyboard.spec.ts | Tab et Maj+Tab, deux tours de chaque page.
12.10 | C | Les raccourcis d’une seule touche se désactivent | src/features/info/ShortcutsDialog.test.tsx | Par « ? ».
12.11 | C | Les contenus au survol s’atteignent au clavier | e2e/checks/keyboard-on-map.spec.ts | Ce que dit l’étiquette de la carte est dans la page de chaque territoire.
13.1 | C | Les limites de temps sont contrôlables | - | Aucune limite de temps.
13.2 | C | Aucune fenêtre ne s’ouvre sans qu’on la demande | e2e/embedding.spec.ts | Geste : suivre les liens ; aucun n’ouvre de fenêtre. Dans une carte intégrée à un autre site, chaque lien dit « nouvel onglet ».
13.3 | NC | Les documents bureautiques ont une version accessible | - | Un document reçu peut être publié tel quel avec ses fiches : son texte est repris en HTML, le document lui-même n’est pas vérifié.
13.4 | C | Ces versions donnent la même information | src/importer/blocks/conservation.test.ts | Chaque lettre d’un document reçu est dans une fiche ou dans la liste de ce qui est mis à l’écart.
13.5 | NA | Les contenus cryptiques ont une alternative | - | Ni art ASCII, ni émoticône.
13.6 | NA | Ces alternatives sont pertinentes | - | Aucun contenu cryptique.
13.7 | C | Pas de flash ni de changement brusque de luminosité | e2e/checks/motion.spec.ts | Aucune animation de ce genre.
13.8 | C | Les contenus en mouvement sont contrôlables | e2e/checks/motion.spec.ts | Rien ne bouge seul plus de cinq secondes ; rien du tout si l’on demande moins d’animations.
13.9 | C | Le contenu se lit dans les deux orientations | e2e/checks/large-text.spec.ts | Geste : tourner le téléphone.
13.10 | C | Les gestes complexes ont un équivalent simple | e2e/checks/map-buttons.spec.ts | Boutons pour zoomer et déplacer la carte.
13.11 | C | Une action commencée peut être annulée | e2e/checks/map-buttons.spec.ts | Un appui que l’on éloigne avant de relâcher ne fait rien.
13.12 | NA | Les mouvements de l’appareil ont un équivalent | - | Aucune fonction n’en dépend.
`;

/** Month in which every line was last read again. */
export const RGAA_READ = '2026-11';
