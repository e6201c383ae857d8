// A picture of a network as a PNG file: the layers of the stage, one over the other.

/** How strongly what does not stand out is drawn; the same as in styles/picture.css. */
const faded = 0.15;
const fadedLayers = new Set(['edges', 'nodes', 'names']);

/** The layers by name, the lowest first, over the ground; faded where somebody stands out. In the pixels of the screen. */
export function pngOf(
  layers: readonly (readonly [string, HTMLCanvasElement])[],
  ground: string,
  hasFocus: boolean,
): Promise<Blob> {
  const canvas = document.createElement('canvas');
  const first = layers[0]?.[1];
  canvas.width = first?.width ?? 1;
  canvas.height = first?.height ?? 1;
  const context = canvas.getContext('2d');
  if (context === null) return Promise.reject(new Error('This browser draws no pictures.'));
  context.fillStyle = ground;
  context.fillRect(0, 0, canvas.width, canvas.height);
  for (const [name, layer] of layers) {
    if (layer.width === 0 || layer.height === 0) continue;
    context.globalAlpha = hasFocus && fadedLayers.has(name) ? faded : 1;
    context.drawImage(layer, 0, 0, canvas.width, canvas.height);
  }
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob === null) reject(new Error('The browser made no picture.'));
      else resolve(blob);
    }, 'image/png');
  });
}
