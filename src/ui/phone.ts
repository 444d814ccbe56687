/** Media query of the narrow layout, where the panel lies over the bottom of the map. The style sheets repeat it. */
export const PHONE = '((max-width: 899px) and (min-height: 501px)) or (max-width: 599px)';
