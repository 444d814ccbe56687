/** Zoom levels between the closest zoom of the map and the closest one that frames a territory. */
const ROOM = 0.5;

export const closestFrame = (maxZoom: number): number => maxZoom - ROOM;
