const SOUND: Readonly<Record<string, string>> = {
  territoire: 'Ville de Paris',
  themes: '[emploi-insertion]',
  'source.document': 'document.md',
  nom: 'Ada',
  euros: '5',
  fichier: 'a.jpg',
  alt: 'Une cour',
  credit: 'Ada',
  licence: 'CC0',
};

export const MATTER = [
  'territoire',
  'themes',
  'lieux',
  'source.document',
  'ecarte',
  'date',
  'etat',
  'site',
  'video',
  'partenaires',
  'nom',
  'fonction',
  'courriel',
  'telephone',
  'page',
  'euros',
  'pour',
  'fichier',
  'alt',
  'credit',
  'licence',
  'legende',
  'inconnue',
];

export const BODY: Readonly<Record<string, (payload: string) => string>> = {
  titre: (payload) => `# ${payload}`,
  partie: (payload) => `## ${payload}`,
  paragraphe: (payload) => payload,
  tiret: (payload) => `- ${payload}`,
  intertitre: (payload) => `### ${payload}`,
  legende: (payload) => `Légende : ${payload}`,
  gras: (payload) => `**${payload}**`,
  penche: (payload) => `_${payload}_`,
  lien: (payload) => `[${payload}](https://exemple.fr)`,
  adresse: (payload) => `[x](${payload})`,
  chiffre: (payload) => `## En 3 chiffres\n\n**12 ${payload}** ${payload}`,
  auteur: (payload) => `## Ce qu’en dit ${payload}, ${payload}\n\n> « A. »`,
  question: (payload) => `## Ce qu’en dit Ada, maire\n\n${payload} ?\n\n> « A. »`,
  cellule: (payload) => `Tableau : ${payload}\n\n| a | ${payload} |\n| --- | --- |\n| ${payload} | b |`,
  note: (payload) => `Texte[^1].\n\n[^1]: ${payload}`,
  citation: (payload) => `## Ce qu’en dit Ada, maire\n\n> « ${payload} »`,
};

const PARENTS: Readonly<Record<string, readonly [open: string, keys: readonly string[], close: string]>> = {
  contact: ['{', ['nom', 'fonction', 'courriel', 'telephone', 'page'], '}'],
  montants: ['[{', ['euros', 'pour'], '}]'],
  images: ['[{', ['fichier', 'alt', 'credit', 'licence', 'legende'], '}]'],
};

/** A sheet in which every field is sound, but for those that are given. */
export function sheetText(fields: Readonly<Record<string, string>>, body: string): string {
  const given: Readonly<Record<string, string>> = { ...SOUND, ...fields };
  const inner = Object.entries(PARENTS).map(([key, [open, keys, close]]) => {
    const entries = keys.flatMap((one) => (given[one] === undefined ? [] : [`${one}: ${given[one]}`]));
    return `${key}: ${open}${entries.join(', ')}${close}`;
  });
  const own = ['territoire', 'themes', 'lieux', 'ecarte', 'date', 'etat', 'site', 'video', 'inconnue'];
  const lines = [...own, 'partenaires'].flatMap((key) => (given[key] ? [`${key}: ${given[key]}`] : []));
  const source = `source: { document: ${given['source.document']}, rang: 1 }`;
  const title = body.startsWith('# ') ? '' : '# Titre\n\n';
  return `---\n${[...lines, ...inner, source].join('\n')}\n---\n\n${title}Texte.\n\n${body}\n`;
}

/** As an author could type it: bare, or between quotation marks of YAML. */
export const written = (payload: string) => [
  payload,
  JSON.stringify(payload),
  `'${payload.replaceAll("'", "''")}'`,
];
