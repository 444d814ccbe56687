/** Icons that a theme of `data/themes.json` may name (Lucide's names). Adding one is adding it here and in `ui/theme-signs`. */
export const THEME_ICONS = [
  'vote',
  'leaf',
  'briefcase',
  'heart-handshake',
  'network',
  'bus',
  'scale',
  'sprout',
  'graduation-cap',
  'house',
  'recycle',
  'palette',
] as const;
