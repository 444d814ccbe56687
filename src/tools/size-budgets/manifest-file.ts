/** Where the bundler's manifest of a built site is kept: beside the site, since hosts would serve what is inside. */
export const manifestFile = (folder: string): string =>
  `.build/manifest-${folder.replace(/\W+/g, '-').replace(/^-|-$/g, '')}.json`;
