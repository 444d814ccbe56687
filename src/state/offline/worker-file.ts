/** File of the worker that keeps the atlas, at the site's root: a worker governs the addresses beside it. */
export const OFFLINE_WORKER = 'hors-ligne.js';
