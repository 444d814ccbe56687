import type { EditorPage } from './driver/editor-page.ts';

/** All that a new sheet may say, but for its places. */
export async function fillEveryField(editor: EditorPage): Promise<void> {
  await editor.field('Titre de la fiche').fill('Une maison commune');
  await editor.chooseTerritory('nancy', 'Nancy Commune · Meurthe-et-Moselle (54)');
  await editor.press('Ajouter un territoire');
  await editor.chooseTerritory('la reunion', /^La Réunion Département/u, 'Territoire 2');
  await editor.field('Ruralité et mobilités').check();
  await editor.field('Emploi et insertion').check();
  await editor.part(1).getByLabel('Texte').fill('Parce que.');
  await editor.part(2).getByLabel('Texte').fill('Une maison.');
  await editor.addImage('docs/atlas.png');
  const image = editor.group('Image « atlas.jpg »');
  for (const [label, text] of [
    ['Ce que montre l’image', 'Des collines'],
    ['Crédit', 'Ada'],
    ['Licence', 'CC0'],
    ['Légende', 'En mai'],
  ] as const)
    await image.getByLabel(label).fill(text);
  for (const [label, text] of [
    ['Date de la fiche', '2024-03'],
    ['Site du projet', 'https://exemple.fr/maison'],
    ['Vidéo', 'https://exemple.fr/video'],
    ['Nom, ou service', 'Service culturel'],
    ['Fonction', 'Ville de Nancy'],
    ['Courriel', 'culture@exemple.fr'],
    ['Téléphone', '01 23 45 67 89'],
    ['Page de contact', 'https://exemple.fr/contact'],
    ['Document reçu', 'fiches-initiatives-de-collectivites.md'],
    ['Rang', '99'],
  ] as const)
    await editor.field(new RegExp(`^${label}`, 'u')).fill(text);
  await editor.field(/^État du projet/u).selectOption('terminé');
  await editor.group('Montants').getByRole('button', { name: 'Ajouter une ligne' }).click();
  await editor.field('Montant en euros').fill('12 000 €');
  await editor.field(/^Ce qu’il paie/u).fill('les travaux');
  for (const [at, name] of ['', 'Une association'].entries()) {
    await editor.group('Partenaires').getByRole('button', { name: 'Ajouter une ligne' }).click();
    await editor.field(`Partenaires, ligne ${at + 1}`).fill(name);
  }
  await editor.group('Lignes écartées').getByRole('button', { name: 'Ajouter une ligne' }).click();
  await editor.field('Lignes écartées, ligne 1').fill('LOGO');
}

/** What it then writes above its text. */
export const EVERY_FIELD = {
  territoire: ['Nancy', 'La Réunion (département)'],
  themes: ['ruralite-mobilites', 'emploi-insertion'],
  date: '2024-03',
  etat: 'terminé',
  contact: {
    nom: 'Service culturel',
    fonction: 'Ville de Nancy',
    courriel: 'culture@exemple.fr',
    telephone: '01 23 45 67 89',
    page: 'https://exemple.fr/contact',
  },
  site: 'https://exemple.fr/maison',
  video: 'https://exemple.fr/video',
  montants: [{ euros: 12_000, pour: 'les travaux' }],
  partenaires: ['Une association'],
  images: [{ fichier: 'atlas.jpg', alt: 'Des collines', credit: 'Ada', licence: 'CC0', legende: 'En mai' }],
  source: { document: 'fiches-initiatives-de-collectivites.md', rang: 99 },
  ecarte: ['LOGO'],
};
