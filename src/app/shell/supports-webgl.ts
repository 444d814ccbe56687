/** Whether this browser can draw the interactive map (MapLibre needs WebGL 2). */
export function supportsWebgl(): boolean {
  try {
    return document.createElement('canvas').getContext('webgl2') !== null;
  } catch {
    return false;
  }
}
